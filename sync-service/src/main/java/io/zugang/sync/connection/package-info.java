/**
 * The connection of one installation to the central accounts. It is opened when central access is activated, comes up by
 * itself in the background, and is closed when central access is switched off. The installation's own client at
 * identity-service is provisioned here; its secret only passes through.
 */
@NullMarked
package io.zugang.sync.connection;

import org.jspecify.annotations.NullMarked;
