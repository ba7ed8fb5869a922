package io.zugang.tenant.installation;

import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.tenant.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Installations within the caller's reach; for other slices read-only. */
@ApplicationScoped
public class InstallationDirectory {

    private final InstallationRepository installations;
    private final TenantDirectory tenants;

    InstallationDirectory(InstallationRepository installations, TenantDirectory tenants) {
        this.installations = installations;
        this.tenants = tenants;
    }

    /**
     * An installation as other slices see it.
     *
     * @param active whether central access is switched on
     */
    public record Entry(UUID id, UUID tenantId, String product, ProductVersion version, boolean active) {}

    /**
     * The installation as other slices see it.
     *
     * @throws ProblemException 404 if it is not within the caller's reach
     */
    public Entry require(UUID id) {
        var installation = requireEntity(id);
        return new Entry(
                installation.id(),
                installation.tenantId(),
                installation.product(),
                installation.productVersion(),
                installation.activation() == ActivationState.ACTIVE);
    }

    Installation requireEntity(UUID id) {
        return withinReach(installations.findByIdOptional(id));
    }

    /** The same, locked until the transaction ends; for changes that come without the version they are meant for. */
    Installation requireLocked(UUID id) {
        return withinReach(installations.locked(id));
    }

    private Installation withinReach(Optional<Installation> found) {
        return found.filter(
                        installation -> tenants.find(installation.tenantId()).isPresent())
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.NOT_FOUND, "There is no such installation within your reach."));
    }
}
