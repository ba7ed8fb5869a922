/** Tests of delegation. */
@NullMarked
package io.zugang.tenant.delegation;

import org.jspecify.annotations.NullMarked;
