/**
 * The people whom a company names to those it works with. A contact signs in nowhere; accounts belong to identity-service.
 * What a caller sees of contacts is decided for each of them: some are out of sight, of others details are masked, in
 * every form in which contacts leave this slice.
 */
@NullMarked
package io.zugang.tenant.contact;

import org.jspecify.annotations.NullMarked;
