package io.zugang.identity.credential;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Passwords by account; nothing else ever asks for them. */
@ApplicationScoped
class CredentialRepository implements PanacheRepositoryBase<Credential, UUID> {

    Optional<Credential> of(UUID accountId) {
        return find("accountId", accountId).firstResultOptional();
    }
}
