/** The first administrator of all. */
@NullMarked
package io.zugang.identity.bootstrap;

import org.jspecify.annotations.NullMarked;
