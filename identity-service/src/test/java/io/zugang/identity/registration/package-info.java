/** Self-registration over HTTP. */
@NullMarked
package io.zugang.identity.registration;

import org.jspecify.annotations.NullMarked;
