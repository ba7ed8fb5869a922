/**
 * The step between a right password and a session when that password was only an initial one: whoever has just given it
 * receives a short-lived change token, and with it sets a password of their own.
 */
@NullMarked
package io.zugang.identity.passwordchange;

import org.jspecify.annotations.NullMarked;
