/** Tests of contacts. */
@NullMarked
package io.zugang.tenant.contact;

import org.jspecify.annotations.NullMarked;
