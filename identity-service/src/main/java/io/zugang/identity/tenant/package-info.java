/**
 * What identity-service knows of companies: the projection of tenant-service's events. It is never asked who owns what;
 * that is tenant-service's word.
 */
@NullMarked
package io.zugang.identity.tenant;

import org.jspecify.annotations.NullMarked;
