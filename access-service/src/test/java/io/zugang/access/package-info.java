/** Tests. */
@NullMarked
package io.zugang.access;

import org.jspecify.annotations.NullMarked;
