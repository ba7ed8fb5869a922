/** Tests. */
@NullMarked
package io.zugang.access.catalogue;

import org.jspecify.annotations.NullMarked;
