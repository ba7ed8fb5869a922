/** Tests of sync-service as a whole and the fixtures of its slices: installations of fresh tenants and a fake identity. */
@NullMarked
package io.zugang.sync;

import org.jspecify.annotations.NullMarked;
