/**
 * Companies: the one provider, its partners, and the customers of partners or of their own. Here they are registered,
 * created, activated, found and renamed; {@code tenant_ref}, which row-level security reads, changes with them. Domains,
 * installations and contracts are other slices and ask {@link io.zugang.tenant.tenant.TenantDirectory}.
 */
@NullMarked
package io.zugang.tenant.tenant;

import org.jspecify.annotations.NullMarked;
