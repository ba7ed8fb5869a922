/**
 * Which of the provider's people represent a customer. Who can is a group of access-service, and what representatives may do
 * for their customers follows there from the events of this slice.
 */
@NullMarked
package io.zugang.tenant.representative;

import org.jspecify.annotations.NullMarked;
