/** Tests of tenant. */
@NullMarked
package io.zugang.tenant.tenant;

import org.jspecify.annotations.NullMarked;
