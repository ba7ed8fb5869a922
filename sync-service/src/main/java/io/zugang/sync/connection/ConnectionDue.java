package io.zugang.sync.connection;

/** Told inside a transaction that leaves a connection to be made; the worker acts on it after the commit. */
record ConnectionDue() {}
