/**
 * Measures how fast access is decided, and against whom. A seed makes the same companies, people and questions each time, so
 * that every engine is asked the same.
 */
@NullMarked
package io.zugang.bench;

import org.jspecify.annotations.NullMarked;
