/** Batches of source users over HTTP, and how they are decided. */
@NullMarked
package io.zugang.identity.provisioning;

import org.jspecify.annotations.NullMarked;
