/** The one slice of the sample service: notes of a tenant. */
@NullMarked
package io.zugang.sample.note;

import org.jspecify.annotations.NullMarked;
