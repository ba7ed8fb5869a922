/** Tests. */
@NullMarked
package io.zugang.access.tenant;

import org.jspecify.annotations.NullMarked;
