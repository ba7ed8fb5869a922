/**
 * The decision point: OpenID AuthZEN Authorization API 1.0. A denial is an answer like any other; only a request that cannot
 * be understood is an error, and errors have the plain form of that standard.
 */
@NullMarked
package io.zugang.access.evaluation;

import org.jspecify.annotations.NullMarked;
