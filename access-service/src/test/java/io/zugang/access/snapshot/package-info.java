/** Proves that decisions are made on the newest state, by one instance and by several, or not at all. */
@NullMarked
package io.zugang.access.snapshot;

import org.jspecify.annotations.NullMarked;
