/**
 * The searches of OpenID AuthZEN Authorization API 1.0: who may do this, what may he do it with, what may he do. Each
 * candidate is asked about like a question of its own, so that a result is what an evaluation would permit.
 */
@NullMarked
package io.zugang.access.search;

import org.jspecify.annotations.NullMarked;
