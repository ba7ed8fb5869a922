/**
 * access-service: owns roles, role assignments and the answer to "may this subject do that, there, and why". It keeps
 * projections of accounts, sessions and tenants for its answers, and owns none of them: accounts belong to
 * identity-service, tenants to tenant-service.
 */
@NullMarked
package io.zugang.access;

import org.jspecify.annotations.NullMarked;
