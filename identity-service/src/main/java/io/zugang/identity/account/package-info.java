/**
 * Accounts: the logins of people, with their state, validity and required actions. Other slices read accounts through
 * {@link io.zugang.identity.account.AccountDirectory} and hear of an account's end through
 * {@link io.zugang.identity.account.AccountAccessEnded}; passwords and sessions live elsewhere.
 */
@NullMarked
package io.zugang.identity.account;

import org.jspecify.annotations.NullMarked;
