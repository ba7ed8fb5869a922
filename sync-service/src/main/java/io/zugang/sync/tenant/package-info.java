/**
 * What this service remembers of tenants, projected from tenant-service's events: who manages whom, so that a partner
 * reaches the connections of its customers.
 */
@NullMarked
package io.zugang.sync.tenant;

import org.jspecify.annotations.NullMarked;
