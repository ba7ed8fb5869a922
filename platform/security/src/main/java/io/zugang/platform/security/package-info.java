/**
 * Who calls, and what the caller may do. Tokens are checked here against identity-service's keys; permissions are decided by
 * access-service and asked for here, once for each {@code @PermissionsAllowed}; a permit also says whose rows may be touched.
 * No rule about who may do what belongs here, and nothing lets a request through when access-service is silent.
 */
@NullMarked
package io.zugang.platform.security;

import org.jspecify.annotations.NullMarked;
