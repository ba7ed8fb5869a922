/**
 * Which account a user of an installation signs in with. Links are made when identity-service confirms an account and
 * outlive the connection that made them.
 */
@NullMarked
package io.zugang.sync.link;

import org.jspecify.annotations.NullMarked;
