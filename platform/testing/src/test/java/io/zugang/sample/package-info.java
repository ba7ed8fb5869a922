/** The smallest service that the platform can carry, to test the platform with. */
@NullMarked
package io.zugang.sample;

import org.jspecify.annotations.NullMarked;
