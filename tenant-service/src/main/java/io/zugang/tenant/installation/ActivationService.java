package io.zugang.tenant.installation;

import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Switches central access on and off for one installation. */
@ApplicationScoped
class ActivationService {

    private static final String DIRECTORY_PARALLEL_USE = "directory-parallel-use";

    private final InstallationRepository installations;
    private final InstallationDirectory directory;
    private final Prerequisites prerequisites;
    private final ModuleRules modules;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    ActivationService(
            InstallationRepository installations,
            InstallationDirectory directory,
            Prerequisites prerequisites,
            ModuleRules modules,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.installations = installations;
        this.directory = directory;
        this.prerequisites = prerequisites;
        this.modules = modules;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public PrerequisitesResponse prerequisites(UUID installationId, @Nullable String module) {
        var installation = directory.requireEntity(installationId);
        var base = PrerequisitesResponse.of(prerequisites.of(installation), warnings(installation));
        return module == null
                ? base
                : base.with(module, modules.prerequisites(module, directory.require(installationId)));
    }

    @Transactional
    public ActivationResponse get(UUID installationId) {
        return response(directory.requireEntity(installationId));
    }

    @Transactional
    public ActivationResponse change(UUID installationId, ActivationRequest request) {
        var installation = directory.requireLocked(installationId);
        if (request.state() == ActivationState.ACTIVE) {
            prerequisites.require(installation);
        }
        var before = response(installation);
        installation.acknowledge(known(request.acknowledgedWarnings(), installation));
        boolean switched = installation.switchTo(request.state(), clock.instant());
        installations.write(installation);
        var after = response(installation);
        if (after.version() != before.version()) {
            audit.record("activation.change", "installation", installationId, installation.tenantId(), before, after);
        }
        if (switched) {
            outbox.publish(new InstallationEvent.ActivationChanged(InstallationResponse.of(installation)));
        }
        return after;
    }

    /** Only a warning that is given can be acknowledged. */
    private static Set<String> known(@Nullable Set<String> acknowledged, Installation installation) {
        if (acknowledged == null || !installation.isDirectoryLinked()) {
            return Set.of();
        }
        return acknowledged.contains(DIRECTORY_PARALLEL_USE) ? Set.of(DIRECTORY_PARALLEL_USE) : Set.of();
    }

    private static List<ActivationWarning> warnings(Installation installation) {
        if (!installation.isDirectoryLinked()) {
            return List.of();
        }
        boolean acknowledged = installation.acknowledgedWarnings().contains(DIRECTORY_PARALLEL_USE);
        return List.of(new ActivationWarning(
                DIRECTORY_PARALLEL_USE,
                "User data must then be kept in the directory as well, since chat applications keep reading it.",
                acknowledged));
    }

    private static ActivationResponse response(Installation installation) {
        return new ActivationResponse(
                installation.id(),
                installation.activation(),
                installation.activationChangedAt(),
                warnings(installation),
                installation.acknowledgedWarnings(),
                installation.version());
    }
}
