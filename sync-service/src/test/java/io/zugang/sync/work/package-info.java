/** The loop and its pauses, without a service around them. */
@NullMarked
package io.zugang.sync.work;

import org.jspecify.annotations.NullMarked;
