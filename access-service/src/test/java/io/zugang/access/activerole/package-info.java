/** Tests. */
@NullMarked
package io.zugang.access.activerole;

import org.jspecify.annotations.NullMarked;
