/** Tests. */
@NullMarked
package io.zugang.access.policy;

import org.jspecify.annotations.NullMarked;
