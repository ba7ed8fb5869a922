/** Tests of contract. */
@NullMarked
package io.zugang.tenant.contract;

import org.jspecify.annotations.NullMarked;
