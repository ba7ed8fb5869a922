/**
 * How this service works in the background: a loop that is woken by a commit, sleeps until the next thing is due and
 * looks anyway from time to time, because another replica may have left work behind. What the work is, stays in the
 * slices.
 */
@NullMarked
package io.zugang.sync.work;

import org.jspecify.annotations.NullMarked;
