/**
 * The decision itself: what a subject holds, the question, and the verdict with its reason. Plain Java without a
 * framework, a clock or a database, so that any source of data can feed it and any JVM can embed it.
 */
@NullMarked
package io.zugang.access.decision;

import org.jspecify.annotations.NullMarked;
