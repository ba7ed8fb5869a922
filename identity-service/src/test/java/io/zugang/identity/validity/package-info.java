/** Validity dates over HTTP. */
@NullMarked
package io.zugang.identity.validity;

import org.jspecify.annotations.NullMarked;
