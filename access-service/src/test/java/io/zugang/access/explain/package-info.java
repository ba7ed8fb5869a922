/** Tests. */
@NullMarked
package io.zugang.access.explain;

import org.jspecify.annotations.NullMarked;
