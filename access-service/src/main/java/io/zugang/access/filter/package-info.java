/**
 * Filters for lists: on which resources somebody may do something, as a predicate for the query of whoever stores them, so
 * that a list holds exactly what single decisions allow.
 */
@NullMarked
package io.zugang.access.filter;

import org.jspecify.annotations.NullMarked;
