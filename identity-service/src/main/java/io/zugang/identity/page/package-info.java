/**
 * How the service's few HTML pages are made: language, texts, protection against forged forms, and the headers that keep
 * scripts, frames and caches away. It knows no sign-in and no protocol.
 */
@NullMarked
package io.zugang.identity.page;

import org.jspecify.annotations.NullMarked;
