/**
 * How a connection reads its installation's users: which types are left out and what counts as complete. A mapping is
 * made with its connection and lives as long.
 */
@NullMarked
package io.zugang.sync.mapping;

import org.jspecify.annotations.NullMarked;
