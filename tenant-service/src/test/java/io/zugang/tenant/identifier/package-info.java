/** Tests of identifier. */
@NullMarked
package io.zugang.tenant.identifier;

import org.jspecify.annotations.NullMarked;
