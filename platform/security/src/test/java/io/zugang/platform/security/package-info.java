/** What can be tested without a running service; the rest is tested over HTTP in platform/testing. */
@NullMarked
package io.zugang.platform.security;

import org.jspecify.annotations.NullMarked;
