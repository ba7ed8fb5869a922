/**
 * Brings users to identity-service, for runs and for single pushes alike: claims them, judges their newest data, sends
 * what is fit to be sent in batches and notes the answers. A user is delivered by one holder of a claim at a time, so that
 * older data never overtakes newer. What identity-service makes of an account is not decided here.
 */
@NullMarked
package io.zugang.sync.delivery;

import org.jspecify.annotations.NullMarked;
