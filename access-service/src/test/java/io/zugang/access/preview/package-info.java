/** Tests of previews of catalogues. */
@NullMarked
package io.zugang.access.preview;

import org.jspecify.annotations.NullMarked;
