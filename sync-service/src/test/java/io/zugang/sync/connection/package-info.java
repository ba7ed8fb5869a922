/** Connections from activation to closing. */
@NullMarked
package io.zugang.sync.connection;

import org.jspecify.annotations.NullMarked;
