/** Tests. */
@NullMarked
package io.zugang.access.decision;

import org.jspecify.annotations.NullMarked;
