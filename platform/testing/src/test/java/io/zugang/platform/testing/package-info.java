/** Tests of the testing module that need no running service. */
@NullMarked
package io.zugang.platform.testing;

import org.jspecify.annotations.NullMarked;
