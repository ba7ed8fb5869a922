/** Tests of tenant-service as a whole. */
@NullMarked
package io.zugang.tenant;

import org.jspecify.annotations.NullMarked;
