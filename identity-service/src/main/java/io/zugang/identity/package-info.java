/**
 * The identity service: it owns accounts, their credentials, sessions and tokens, self-registration, the mails that
 * lead people to their accounts and the validity dates that switch accounts on and off. It never owns companies,
 * installations or rights: those belong to tenant-service and access-service and are known here by id only.
 */
@NullMarked
package io.zugang.identity;

import org.jspecify.annotations.NullMarked;
