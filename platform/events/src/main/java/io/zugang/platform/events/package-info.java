/**
 * How services tell each other what happened: an outbox written with the change, a relay that moves it to a feed whose
 * order never changes, {@code GET /events} for readers, and consumers that make each effect happen once. It knows the
 * CloudEvents envelope and no business event; what an event means is the business of its publisher and of the handlers.
 */
@NullMarked
package io.zugang.platform.events;

import org.jspecify.annotations.NullMarked;
