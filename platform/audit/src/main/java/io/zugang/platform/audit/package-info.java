/**
 * Who did what to whom, written in the caller's transaction and readable per tenant. It stores hashes and names of changed
 * fields, never their values, so it can be kept and shown without keeping the data themselves. It decides nothing and knows
 * no business noun.
 */
@NullMarked
package io.zugang.platform.audit;

import org.jspecify.annotations.NullMarked;
