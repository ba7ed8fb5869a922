package io.zugang.tenant.installation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.zugang.platform.http.ProblemException;
import io.zugang.tenant.TenantProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class InstallationRepository implements PanacheRepositoryBase<Installation, UUID> {

    /** In the order of the name, which is unique within a company; at most limit rows. */
    List<Installation> listOf(UUID tenantId, @Nullable String after, int limit) {
        return find("tenantId = ?1 and nameKey > ?2 order by nameKey", tenantId, after == null ? "" : after)
                .range(0, limit - 1)
                .list();
    }

    /** The installation, which nobody else changes until the transaction ends. */
    Optional<Installation> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Writes what is pending; the database decides about uniqueness, since only it sees all concurrent requests. */
    void write(Installation installation) {
        try {
            persistAndFlush(installation);
        } catch (ConstraintViolationException e) {
            throw problem(e);
        }
    }

    private static RuntimeException problem(ConstraintViolationException violation) {
        var constraint = String.valueOf(violation.getConstraintName());
        if (constraint.endsWith("installation_external_id")) {
            return new ProblemException(
                            TenantProblem.INSTALLATION_ALREADY_REGISTERED,
                            "An installation belongs to exactly one company. Check the identifier.")
                    .withField("externalId", "is registered already");
        }
        if (constraint.endsWith("installation_name_per_tenant")) {
            return new ProblemException(
                            TenantProblem.INSTALLATION_NAME_TAKEN,
                            "Choose a name that tells the installations of the company apart.")
                    .withField("name", "is used by another installation of the company");
        }
        return violation;
    }
}
