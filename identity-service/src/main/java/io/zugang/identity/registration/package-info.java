/**
 * Self-registration: how a company comes to its first administrator. Anonymous steps, held together by a registration token;
 * answers never tell whether an address is known here.
 */
@NullMarked
package io.zugang.identity.registration;

import org.jspecify.annotations.NullMarked;
