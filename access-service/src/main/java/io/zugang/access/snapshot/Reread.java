package io.zugang.access.snapshot;

import io.zugang.access.snapshot.AccessChange.Kind;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has to be read again. */
final class Reread {

    /** Of these the facts and all subjects. */
    final Set<UUID> tenants = new HashSet<>();

    final Set<UUID> subjects = new HashSet<>();
    final Set<UUID> roles = new HashSet<>();
    /** Of these the sessions that have ended. */
    final Set<UUID> sessions = new HashSet<>();

    void add(UUID tenant, Kind kind, @Nullable UUID key) {
        switch (kind) {
            case SUBJECT -> {
                if (key != null) {
                    subjects.add(key);
                }
            }
            case SESSION -> sessions.add(tenant);
            case ROLE -> {
                if (key != null) {
                    roles.add(key);
                }
                tenants.add(tenant);
            }
            case TENANT, GROUP, PROFILE -> tenants.add(tenant);
        }
        if (kind == Kind.TENANT) {
            sessions.add(tenant);
        }
    }
}
