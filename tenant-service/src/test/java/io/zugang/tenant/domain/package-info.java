/** Tests of domain. */
@NullMarked
package io.zugang.tenant.domain;

import org.jspecify.annotations.NullMarked;
