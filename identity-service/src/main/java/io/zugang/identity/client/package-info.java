/**
 * OAuth clients: the four services, the portal, one client per connected installation, and the applications that
 * administrators register for people to sign in to. This slice keeps who they are, where they may send people back to, and
 * the hashes of their secrets; what they may do is access-service's matter.
 */
@NullMarked
package io.zugang.identity.client;

import org.jspecify.annotations.NullMarked;
