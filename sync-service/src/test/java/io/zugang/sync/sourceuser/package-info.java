/** What installations push, good and hostile. */
@NullMarked
package io.zugang.sync.sourceuser;

import org.jspecify.annotations.NullMarked;
