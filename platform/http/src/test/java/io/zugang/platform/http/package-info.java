/** Rules that need no server; how they look over HTTP is tested in {@code platform/testing} and in every service. */
@NullMarked
package io.zugang.platform.http;

import org.jspecify.annotations.NullMarked;
