/**
 * Which of its roles an account has active, one for each application. It is kept whatever the policy of the tenant, so that
 * the policy can change at any time; it only decides where the policy says so.
 */
@NullMarked
package io.zugang.access.activerole;

import org.jspecify.annotations.NullMarked;
