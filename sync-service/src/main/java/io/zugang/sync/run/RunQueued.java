package io.zugang.sync.run;

/** Told inside the transaction that queues a run; the worker acts on it after the commit. */
record RunQueued() {}
