/**
 * How much strangers may ask for: where a request comes from, and counts per network or address over all replicas. Wrong
 * passwords are counted elsewhere, by the session slice.
 */
@NullMarked
package io.zugang.identity.requestlimit;

import org.jspecify.annotations.NullMarked;
