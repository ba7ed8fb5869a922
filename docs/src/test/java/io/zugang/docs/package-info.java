/** Keeps the docs true: references are rendered from the code and the test results, links resolve. */
@NullMarked
package io.zugang.docs;

import org.jspecify.annotations.NullMarked;
