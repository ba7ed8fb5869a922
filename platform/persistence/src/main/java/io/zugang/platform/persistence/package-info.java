/**
 * What every stored thing of Zugang shares: time-ordered identifiers, versioned and tenant-owned entities, and the
 * tenant scope that PostgreSQL's row-level security enforces. It knows no HTTP, no events and no business noun but the
 * tenant; repositories and queries stay in the services.
 */
@NullMarked
package io.zugang.platform.persistence;

import org.jspecify.annotations.NullMarked;
