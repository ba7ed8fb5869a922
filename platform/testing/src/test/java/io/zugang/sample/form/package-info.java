/** A slice of the sample service for anybody: forms. */
@NullMarked
package io.zugang.sample.form;

import org.jspecify.annotations.NullMarked;
