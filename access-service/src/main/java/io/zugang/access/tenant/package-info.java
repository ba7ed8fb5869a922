/**
 * Projections of tenant-service's tenants: their state, who manages them, and their units, modules and settings. Other
 * slices ask it whether a tenant is within the caller's reach.
 */
@NullMarked
package io.zugang.access.tenant;

import org.jspecify.annotations.NullMarked;
