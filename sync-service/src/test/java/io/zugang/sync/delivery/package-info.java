/** Reasons and the languages they are told in. */
@NullMarked
package io.zugang.sync.delivery;

import org.jspecify.annotations.NullMarked;
