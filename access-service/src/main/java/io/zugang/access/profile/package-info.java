/**
 * Profiles: roles under one name, of which an account has at most one. Who has none has no access by a profile. Built-in
 * profiles come from {@code catalogue/system-profiles.json} and cannot be changed. Managing profiles and assigning them are
 * two permissions, and neither gives anybody more than he may grant.
 */
@NullMarked
package io.zugang.access.profile;

import org.jspecify.annotations.NullMarked;
