/** Tests. */
@NullMarked
package io.zugang.access.grant;

import org.jspecify.annotations.NullMarked;
