/** Tests of module. */
@NullMarked
package io.zugang.tenant.module;

import org.jspecify.annotations.NullMarked;
