/**
 * Which of its roles an account has active in each application: the projection of access-service's events that access
 * tokens are written from. access-service decides by what it knows itself and never by what a token says.
 */
@NullMarked
package io.zugang.identity.activerole;

import org.jspecify.annotations.NullMarked;
