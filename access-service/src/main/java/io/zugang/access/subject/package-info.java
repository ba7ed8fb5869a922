/**
 * Projection of who can be asked about: identity-service's accounts with their usability, the sessions that have ended, and
 * the clients of installations. Whatever changes a decision about a subject is published, so that others forget what they
 * remember of it.
 */
@NullMarked
package io.zugang.access.subject;

import org.jspecify.annotations.NullMarked;
