/** Mappings over HTTP. */
@NullMarked
package io.zugang.sync.mapping;

import org.jspecify.annotations.NullMarked;
