/**
 * Why a decision falls as it does, and everything that an account may do: for administrators and for support. It asks the
 * same evaluator as every decision and only listens to it.
 */
@NullMarked
package io.zugang.access.explain;

import org.jspecify.annotations.NullMarked;
