/** Tests. */
@NullMarked
package io.zugang.access.evaluation;

import org.jspecify.annotations.NullMarked;
