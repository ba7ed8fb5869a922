/**
 * Who holds a name, a number or a domain, system-wide and for ever-changing owners: one row for each value, so that
 * uniqueness is one database constraint. A value that its owner gave up stays reserved for it for a while. The slice
 * decides nothing about which values must be unique; its callers do.
 */
@NullMarked
package io.zugang.tenant.identifier;

import org.jspecify.annotations.NullMarked;
