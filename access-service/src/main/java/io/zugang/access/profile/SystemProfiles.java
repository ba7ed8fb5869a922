package io.zugang.access.profile;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.zugang.access.decision.RoleView;
import io.zugang.access.role.RoleDirectory;
import io.zugang.platform.persistence.TenantScope;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Writes the built-in profiles at start, like the built-in roles that they bundle. */
@ApplicationScoped
class SystemProfiles {

    private static final Logger LOG = Logger.getLogger(SystemProfiles.class);
    private static final String RESOURCE = "catalogue/system-profiles.json";

    private final ProfileRepository profiles;
    private final RoleDirectory roles;
    private final ProfileRecorder recorder;
    private final TenantScope scope;
    private final SystemProfile.Catalogue catalogue;

    SystemProfiles(
            ProfileRepository profiles,
            RoleDirectory roles,
            ProfileRecorder recorder,
            TenantScope scope,
            ObjectMapper json) {
        this.profiles = profiles;
        this.roles = roles;
        this.recorder = recorder;
        this.scope = scope;
        this.catalogue = read(json);
    }

    /** After the system roles, which it needs. */
    void atStart(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE + 10) StartupEvent start) {
        scope.asSystem(
                "system profiles are loaded",
                () -> QuarkusTransaction.requiringNew().run(() -> load(catalogue)));
    }

    /** Needs a transaction over all tenants. */
    void load(SystemProfile.Catalogue wanted) {
        profiles.lockSystemProfiles();
        for (var profile : wanted.profiles()) {
            if (load(profile, wanted.revision())) {
                LOG.infof("System profile %s is written from revision %d", profile.key(), wanted.revision());
            }
        }
    }

    private boolean load(SystemProfile wanted, int revision) {
        var existing = profiles.findSystemProfile(wanted.key());
        if (existing.isEmpty()) {
            var profile = Profile.ofSystem(wanted, roleIds(wanted), revision);
            profiles.persistAndFlush(profile);
            recorder.loaded(profile);
            return true;
        }
        var before = ProfileResponse.of(existing.get());
        boolean changed = existing.get().apply(wanted, roleIds(wanted), revision);
        if (changed) {
            profiles.flush();
            recorder.reloaded(existing.get(), before);
        }
        return changed;
    }

    private List<UUID> roleIds(SystemProfile profile) {
        return profile.roles().stream()
                .map(key -> roles.findSystemRole(key)
                        .map(RoleView::id)
                        .orElseThrow(() -> new IllegalStateException(
                                "System profile " + profile.key() + " names the unknown role " + key)))
                .map(Objects::requireNonNull)
                .toList();
    }

    private static SystemProfile.Catalogue read(ObjectMapper json) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var source = Objects.requireNonNull(loader.getResourceAsStream(RESOURCE), RESOURCE)) {
            return json.readValue(source, SystemProfile.Catalogue.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue of system profiles cannot be read", e);
        }
    }
}
