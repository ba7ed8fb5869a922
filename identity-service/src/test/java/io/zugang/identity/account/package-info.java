/** Accounts over HTTP and their rules. */
@NullMarked
package io.zugang.identity.account;

import org.jspecify.annotations.NullMarked;
