/**
 * What subjects hold, as decisions read it: the subject's state, its grants, and the tenant's version, from two indexed
 * statements. Roles, subjects and assignments are written by their own slices; this one only reads their tables, and
 * guards that nobody grants more than he may.
 */
@NullMarked
package io.zugang.access.grant;

import org.jspecify.annotations.NullMarked;
