/** Tests of this slice over HTTP. */
@NullMarked
package io.zugang.access.collection;

import org.jspecify.annotations.NullMarked;
