/**
 * The half-hourly look at validity dates. One replica in the cluster does it; it acts once on each crossed date, so what an
 * administrator switches afterwards stands. Sign-in does not wait for it: it heeds the dates itself.
 */
@NullMarked
package io.zugang.identity.validity;

import org.jspecify.annotations.NullMarked;
