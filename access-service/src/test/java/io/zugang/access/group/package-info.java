/** Tests. */
@NullMarked
package io.zugang.access.group;

import org.jspecify.annotations.NullMarked;
