/** The embedded PostgreSQL: unpacked, initialised with passwords, started on loopback only, recognised as ours, and stopped. */
@org.jspecify.annotations.NullMarked
package io.zugang.local.database;
