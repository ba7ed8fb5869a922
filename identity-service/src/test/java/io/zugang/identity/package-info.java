/** Fixtures and the tests that hold for the whole service. */
@NullMarked
package io.zugang.identity;

import org.jspecify.annotations.NullMarked;
