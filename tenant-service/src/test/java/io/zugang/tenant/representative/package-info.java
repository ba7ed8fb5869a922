/** Tests of representatives. */
@NullMarked
package io.zugang.tenant.representative;

import org.jspecify.annotations.NullMarked;
