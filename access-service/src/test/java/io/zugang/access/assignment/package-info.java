/** Tests. */
@NullMarked
package io.zugang.access.assignment;

import org.jspecify.annotations.NullMarked;
