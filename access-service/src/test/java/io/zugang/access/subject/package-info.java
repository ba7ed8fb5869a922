/** Tests. */
@NullMarked
package io.zugang.access.subject;

import org.jspecify.annotations.NullMarked;
