/** The module as a small service against a real PostgreSQL, with tokens and permissions as in production. */
@NullMarked
package io.zugang.platform.audit;

import org.jspecify.annotations.NullMarked;
