package io.zugang.identity.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.zugang.platform.events.DomainEvent;
import java.util.Set;
import java.util.UUID;

/** What others learn about an account: its state as the API shows it, and what changed. */
sealed interface AccountEvent extends DomainEvent {

    AccountResponse account();

    @Override
    default UUID subject() {
        return account().id();
    }

    @Override
    default UUID tenantId() {
        return account().tenantId();
    }

    @Override
    default Object data() {
        return new Data(account(), Set.of(), Set.of());
    }

    /** The data of every account event; empty sets are left out. */
    record Data(
            @JsonUnwrapped AccountResponse account,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<String> initialRoles,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<String> changed) {}

    record Created(AccountResponse account, Set<String> initialRoles) implements AccountEvent {
        @Override
        public String type() {
            return "identity.account.created.v1";
        }

        @Override
        public Object data() {
            return new Data(account, initialRoles, Set.of());
        }
    }

    record Updated(AccountResponse account, Set<String> changed) implements AccountEvent {
        @Override
        public String type() {
            return "identity.account.updated.v1";
        }

        @Override
        public Object data() {
            return new Data(account, Set.of(), changed);
        }
    }

    record Enabled(AccountResponse account) implements AccountEvent {
        @Override
        public String type() {
            return "identity.account.enabled.v1";
        }
    }

    record Disabled(AccountResponse account) implements AccountEvent {
        @Override
        public String type() {
            return "identity.account.disabled.v1";
        }
    }

    record ValidityStarted(AccountResponse account) implements AccountEvent {
        @Override
        public String type() {
            return "identity.account.validity-started.v1";
        }
    }

    record ValidityExpired(AccountResponse account) implements AccountEvent {
        @Override
        public String type() {
            return "identity.account.validity-expired.v1";
        }
    }

    record Deleted(AccountResponse account) implements AccountEvent {
        @Override
        public String type() {
            return "identity.account.deleted.v1";
        }
    }
}
