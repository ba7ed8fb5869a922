/**
 * The internet domains of companies: claimed by name, proven by a DNS record. Domains of public mail providers are
 * nobody's. A proven domain belongs to one company; a claim alone excludes others only for companies that manage
 * themselves.
 */
@NullMarked
package io.zugang.tenant.domain;

import org.jspecify.annotations.NullMarked;
