/** Tests of settings. */
@NullMarked
package io.zugang.tenant.setting;

import org.jspecify.annotations.NullMarked;
