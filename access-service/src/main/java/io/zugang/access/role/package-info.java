/**
 * Roles: named sets of permissions that can be assigned. System roles come from the built-in catalogue and cannot be
 * changed; a tenant can add its own, within what their author may grant. This slice is the pattern of all others; the
 * pages in {@code docs/how-to} are written from it.
 */
@NullMarked
package io.zugang.access.role;

import org.jspecify.annotations.NullMarked;
