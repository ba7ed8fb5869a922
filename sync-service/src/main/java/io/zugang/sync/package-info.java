/**
 * sync-service brings the users of customers' installations to their central accounts and says of each one what became
 * of it and why. It owns connections, the data that installations push, runs and the links between source users and
 * accounts. It never owns accounts or their rules (identity-service), installations (tenant-service) or rights
 * (access-service), and it never sees a password.
 */
@NullMarked
package io.zugang.sync;

import org.jspecify.annotations.NullMarked;
