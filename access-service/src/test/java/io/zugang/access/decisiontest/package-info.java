/** Tests of this slice over HTTP. */
@NullMarked
package io.zugang.access.decisiontest;

import org.jspecify.annotations.NullMarked;
