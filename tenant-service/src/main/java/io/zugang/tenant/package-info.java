/**
 * tenant-service owns the companies (provider, partners, customers), the names and domains they claim, their
 * installations with the activation of central access, their contracts, and the contacts that they name. It never owns
 * accounts, credentials or rights: those are identity-service's and access-service's.
 */
@NullMarked
package io.zugang.tenant;

import org.jspecify.annotations.NullMarked;
