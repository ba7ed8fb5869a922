/** Tests of this slice over HTTP. */
@NullMarked
package io.zugang.access.team;

import org.jspecify.annotations.NullMarked;
