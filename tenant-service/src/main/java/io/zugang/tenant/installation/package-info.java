/**
 * Installations of the product at customers: what they are, whether they meet the prerequisites of central access, and
 * whether central access is switched on for each of them. Connecting an installation and its users is sync-service's.
 */
@NullMarked
package io.zugang.tenant.installation;

import org.jspecify.annotations.NullMarked;
