/**
 * That a partner manages a customer. Today a delegation begins when a partner creates a customer, and either side, or the
 * provider, can end it; the partner's rights end with it. Delegations that are asked for and approved will follow.
 */
@NullMarked
package io.zugang.tenant.delegation;

import org.jspecify.annotations.NullMarked;
