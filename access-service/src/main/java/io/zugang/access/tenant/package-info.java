/**
 * Projection of tenant-service's tenants: their state and who manages them. Other slices ask it whether a tenant is within
 * the caller's reach.
 */
@NullMarked
package io.zugang.access.tenant;

import org.jspecify.annotations.NullMarked;
