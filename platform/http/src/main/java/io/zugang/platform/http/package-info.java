/**
 * How every Zugang service speaks HTTP: RFC 9457 problems, opaque keyset paging, ETag and If-Match, Idempotency-Key,
 * request ids, strict JSON and limits. Nothing here knows what a service is about, and nothing here decides who may do
 * what: that is {@code platform/security}.
 */
@NullMarked
package io.zugang.platform.http;

import org.jspecify.annotations.NullMarked;
