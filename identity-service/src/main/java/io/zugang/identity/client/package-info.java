/**
 * OAuth clients: the four services, the portal, and one client per connected installation. This slice keeps who they are,
 * where they may be sent back to, and the hashes of their secrets; what they may do is access-service's matter.
 */
@NullMarked
package io.zugang.identity.client;

import org.jspecify.annotations.NullMarked;
