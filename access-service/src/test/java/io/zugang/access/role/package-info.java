/** Tests. */
@NullMarked
package io.zugang.access.role;

import org.jspecify.annotations.NullMarked;
