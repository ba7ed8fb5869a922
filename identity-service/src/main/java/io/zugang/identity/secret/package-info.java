/**
 * Secrets the service makes and keeps: random tokens and their hashes, and encryption under the installation's key. It
 * knows no account, no client and no protocol.
 */
@NullMarked
package io.zugang.identity.secret;

import org.jspecify.annotations.NullMarked;
