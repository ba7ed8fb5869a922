/**
 * Rights groups: what their members may do, and why each is a member. Every tenant with a portal has one group that its
 * external accounts are in by themselves; the provider has some built-in ones; further ones are made by hand. Memberships
 * carry where they come from, and go with it.
 */
@NullMarked
package io.zugang.access.group;

import org.jspecify.annotations.NullMarked;
