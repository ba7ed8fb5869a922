package io.zugang.identity.signingkey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SigningKeyRepository implements PanacheRepositoryBase<SigningKey, UUID> {

    /** Any fixed number that no other lock of this database uses. */
    private static final long ROTATION_LOCK = 0x7a75_6b65_7901L;

    /** Lets one instance at a time decide about keys; held until the transaction ends. */
    void lockRotation() {
        getEntityManager()
                .createNativeQuery("select count(*) from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", ROTATION_LOCK)
                .getSingleResult();
    }

    List<SigningKey> oldestFirst() {
        return listAll(Sort.by("activeFrom"));
    }
}
