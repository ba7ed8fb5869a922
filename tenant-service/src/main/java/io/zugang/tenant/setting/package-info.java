/**
 * How the customer portal behaves for a company: what can be set is data, and a company has values of its own where it does
 * not inherit. Every key begins with {@code portal.}; whoever configures them needs a right of its own for it.
 */
@NullMarked
package io.zugang.tenant.setting;

import org.jspecify.annotations.NullMarked;
