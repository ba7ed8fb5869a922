/** Passwords and one-time links over HTTP. */
@NullMarked
package io.zugang.identity.credential;

import org.jspecify.annotations.NullMarked;
