/** Tests. */
@NullMarked
package io.zugang.access.portallink;

import org.jspecify.annotations.NullMarked;
