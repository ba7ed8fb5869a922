/**
 * The module as a small service against a real PostgreSQL: it publishes events and consumes them over HTTP from its own
 * feed.
 */
@NullMarked
package io.zugang.platform.events;

import org.jspecify.annotations.NullMarked;
