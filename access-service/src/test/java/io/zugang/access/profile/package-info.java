/** Tests of this slice over HTTP. */
@NullMarked
package io.zugang.access.profile;

import org.jspecify.annotations.NullMarked;
