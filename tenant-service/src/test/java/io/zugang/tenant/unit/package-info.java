/** Tests of units. */
@NullMarked
package io.zugang.tenant.unit;

import org.jspecify.annotations.NullMarked;
