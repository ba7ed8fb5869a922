/**
 * Accounts for the users of installations, delivered by sync-service in batches. Every item gets an outcome; a bad one never
 * stops the others, and delivering the same again changes nothing.
 */
@NullMarked
package io.zugang.identity.provisioning;

import org.jspecify.annotations.NullMarked;
