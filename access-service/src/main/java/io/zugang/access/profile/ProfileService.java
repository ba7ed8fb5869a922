package io.zugang.access.profile;

import io.zugang.access.AccessProblem;
import io.zugang.access.decision.RoleView;
import io.zugang.access.grant.RoleGiving;
import io.zugang.access.role.RoleDirectory;
import io.zugang.access.tenant.TenantDirectory;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The use cases of profiles. */
@ApplicationScoped
class ProfileService {

    /** What a portal offers to everybody whom it lets in. */
    private static final String BASE_ROLE = "portal-basics";

    /** A refusal names this many accounts. */
    private static final int USES_SHOWN = 20;

    private final ProfileRepository profiles;
    private final AccountProfileRepository assigned;
    private final RoleDirectory roles;
    private final TenantDirectory tenants;
    private final TenantScope scope;
    private final ProfileGuard guard;
    private final ProfileRecorder recorder;

    ProfileService(
            ProfileRepository profiles,
            AccountProfileRepository assigned,
            RoleDirectory roles,
            TenantDirectory tenants,
            TenantScope scope,
            ProfileGuard guard,
            ProfileRecorder recorder) {
        this.profiles = profiles;
        this.assigned = assigned;
        this.roles = roles;
        this.tenants = tenants;
        this.scope = scope;
        this.guard = guard;
        this.recorder = recorder;
    }

    @Transactional
    List<Profile> list(@Nullable UUID tenantId, PageRequest page) {
        return profiles.list(scope.reach(), tenantId, page);
    }

    @Transactional
    Profile get(UUID id) {
        return profiles.find(scope.reach(), id).orElseThrow(ProfileService::notFound);
    }

    @Transactional
    Profile create(CreateProfileRequest request) {
        var kind = request.kind() == null ? ProfileKind.PORTAL : request.kind();
        var profile = new Profile(ownerOf(request), request.name(), kind, List.of());
        var wanted = request.roles() == null ? List.of(baseRole()) : bundlable(profile, request.roles());
        profile.bundle(ids(wanted));
        if (request.assignableBy() != null) {
            profile.limitAssigning(request.assignableBy());
        }
        guard.requireMayBundle(profile, wanted);
        requireFreeName(profile, request.name());
        profiles.persistAndFlush(profile);
        recorder.created(profile);
        return profile;
    }

    @Transactional
    Profile update(UUID id, UpdateProfileRequest change, long expectedVersion) {
        var profile = changeable(id, expectedVersion);
        var before = ProfileResponse.of(profile);
        var wanted = change.roles() == null ? null : bundlable(profile, change.roles());
        requireAllowed(profile, change, wanted);
        profile.apply(change, wanted == null ? profile.roles() : ids(wanted));
        profiles.flush();
        recorder.updated(profile, before);
        return profile;
    }

    @Transactional
    void delete(UUID id, long expectedVersion) {
        var profile = changeable(id, expectedVersion);
        requireUnassigned(profile, "Give these accounts another profile first, or none.");
        profiles.delete(profile);
        profiles.flush();
        recorder.deleted(profile);
    }

    /** The roles as they are now; they stay so until the transaction ends. */
    List<RoleView> rolesOf(Profile profile) {
        return bundlable(profile, profile.roles());
    }

    private @Nullable UUID ownerOf(CreateProfileRequest request) {
        if (!Boolean.TRUE.equals(request.shared())) {
            return tenants.reachedOrOwn(request.tenantId()).id();
        }
        if (request.tenantId() != null) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "A shared profile belongs to no tenant.")
                    .withField("tenantId", "must be left out");
        }
        guard.requireMayShare();
        return null;
    }

    private Profile changeable(UUID id, long expectedVersion) {
        requireChangeable(get(id));
        var profile = profiles.findForChange(scope.reach(), id).orElseThrow(ProfileService::notFound);
        profile.requireVersion(expectedVersion);
        return profile;
    }

    /** Row-level security lets nobody else lock shared profiles, so this comes before. */
    private void requireChangeable(Profile profile) {
        if (profile.isSystem()) {
            throw new ProblemException(AccessProblem.SYSTEM_PROFILE, "Create a profile of your own instead.");
        }
        if (profile.tenantId() == null) {
            guard.requireMayShare();
        }
    }

    private void requireAllowed(Profile profile, UpdateProfileRequest change, @Nullable List<RoleView> wanted) {
        if (wanted != null) {
            var bundled = Set.copyOf(profile.roles());
            var added = wanted.stream().filter(role -> !bundled.contains(role.id()));
            guard.requireMayBundle(profile, added.toList());
        }
        if (change.assignableBy() != null) {
            guard.requireMayReserve(profile);
        }
        if (change.kind() != null && change.kind() != profile.kind()) {
            requireUnassigned(profile, "Accounts have it: make another profile of the other kind.");
        }
        if (change.name() != null) {
            requireFreeName(profile, change.name());
        }
    }

    private RoleView baseRole() {
        return roles.findSystemRole(BASE_ROLE)
                .orElseThrow(() -> new IllegalStateException("The catalogue has no role " + BASE_ROLE));
    }

    private List<RoleView> bundlable(Profile profile, Collection<UUID> wanted) {
        var found = new ArrayList<RoleView>();
        // No role belongs to all tenants, so that a shared profile finds system roles only.
        var owner = profile.tenantId() == null ? ProfileEvent.ALL_TENANTS : profile.tenantId();
        for (var roleId : wanted) {
            found.add(roles.findForAssignment(roleId, owner)
                    .map(RoleGiving::asGiven)
                    .orElseThrow(() -> new ProblemException(
                                    AccessProblem.ROLE_NOT_ASSIGNABLE,
                                    "Choose system roles or roles of the profile's own tenant.")
                            .withField("roles", "holds what is no role of this tenant")));
        }
        return found;
    }

    private void requireUnassigned(Profile profile, String detail) {
        long uses = assigned.countOf(profile.id());
        if (uses > 0) {
            throw new ProblemException(AccessProblem.PROFILE_IN_USE, detail)
                    .with("accounts", uses)
                    .with("usage", assigned.accountsOf(profile.id(), USES_SHOWN));
        }
    }

    private void requireFreeName(Profile profile, String name) {
        if (profiles.isNameTaken(profile, name)) {
            throw new ProblemException(AccessProblem.PROFILE_NAME_TAKEN, "Choose another name.")
                    .withField("name", "is taken by another profile");
        }
    }

    private static List<UUID> ids(Collection<RoleView> roles) {
        return roles.stream().map(role -> Objects.requireNonNull(role.id())).toList();
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "There is no such profile within your reach.");
    }
}
