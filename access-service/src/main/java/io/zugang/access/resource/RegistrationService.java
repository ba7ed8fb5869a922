package io.zugang.access.resource;

import io.zugang.access.AccessProblem;
import io.zugang.access.decision.RoleView;
import io.zugang.access.decision.TenantView;
import io.zugang.access.grant.EscalationGuard;
import io.zugang.access.grant.Extent;
import io.zugang.access.grant.RoleGiving;
import io.zugang.access.role.RoleDirectory;
import io.zugang.access.snapshot.AccessChange;
import io.zugang.access.snapshot.AccessVersions;
import io.zugang.access.tenant.TenantDirectory;
import io.zugang.access.tenant.TenantFacts;
import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The use cases of registering. */
@ApplicationScoped
class RegistrationService {

    private static final String RESOURCE = "resource";
    private static final String SUBJECT = "subject";

    private final ResourceTypes types;
    private final ResourceRepository resources;
    private final SubjectRegistry subjects;
    private final TenantDirectory tenants;
    private final TenantFacts facts;
    private final RoleDirectory roles;
    private final EscalationGuard escalation;
    private final RoleGiving giving;
    private final AccessVersions versions;
    private final AuditTrail audit;

    RegistrationService(
            ResourceTypes types,
            ResourceRepository resources,
            SubjectRegistry subjects,
            TenantDirectory tenants,
            TenantFacts facts,
            RoleDirectory roles,
            EscalationGuard escalation,
            RoleGiving giving,
            AccessVersions versions,
            AuditTrail audit) {
        this.types = types;
        this.resources = resources;
        this.subjects = subjects;
        this.tenants = tenants;
        this.facts = facts;
        this.roles = roles;
        this.escalation = escalation;
        this.giving = giving;
        this.versions = versions;
        this.audit = audit;
    }

    /** All or none. */
    @Transactional
    List<RegisteredResource> put(List<RegisteredResource> registered) {
        registered.forEach(this::put);
        return registered;
    }

    private void put(RegisteredResource resource) {
        tenants.reachedOrOwn(resource.tenantId());
        requireNames(resource.type(), resource.id());
        requireUnit(resource.tenantId(), resource.unitId());
        if (types.find(resource.type()) == null) {
            throw new ProblemException(
                    AccessProblem.RESOURCE_TYPE_UNKNOWN, "Register the type first, so that its permissions are known.");
        }
        var before = resources.find(resource.type(), resource.id()).orElse(null);
        if (!resources.put(resource)) {
            throw new ProblemException(AccessProblem.RESOURCE_TAKEN, "Delete it there first, or choose another id.");
        }
        if (!resource.equals(before)) {
            audit.record(
                    before == null ? "resource.registered" : "resource.updated",
                    RESOURCE,
                    keyOf(resource.type(), resource.id()),
                    resource.tenantId(),
                    before,
                    resource);
        }
    }

    @Transactional
    RegisteredResource resource(String type, String id) {
        return (Registry.isName(type) && Registry.isName(id)
                        ? resources.find(type, id)
                        : java.util.Optional.<RegisteredResource>empty())
                .orElseThrow(() ->
                        new ProblemException(CommonProblem.NOT_FOUND, "There is no such resource within your reach."));
    }

    @Transactional
    void deleteResource(String type, String id) {
        var before = resource(type, id);
        resources.delete(before);
        audit.record("resource.deleted", RESOURCE, keyOf(type, id), before.tenantId(), before, null);
    }

    @Transactional
    RegisteredSubject put(RegisteredSubject subject) {
        var tenant = tenants.reachedOrOwn(subject.tenantId());
        requireNames(subject.type(), subject.id());
        requireUnit(subject.tenantId(), subject.unitId());
        if (!Registry.isRegistrableSubject(subject.type())) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "Accounts and clients come from their service.")
                    .withField("type", "must be small letters and neither account nor service");
        }
        var before = subjects.find(subject.type(), subject.id()).map(SubjectRegistry.Stored::subject);
        var held = before.map(RegisteredSubject::roles).orElse(List.of());
        subject.roles().stream()
                .filter(roleId -> !held.contains(roleId))
                .forEach(roleId -> requireMayGive(roleId, subject, tenant));
        if (!subjects.put(subject)) {
            throw new ProblemException(
                    AccessProblem.SUBJECT_TAKEN, "Choose another id: this one is, or was, another tenant's.");
        }
        var stored = subjects.find(subject.type(), subject.id()).orElseThrow().storedId();
        subjects.putRoles(stored, subject);
        versions.advance(subject.tenantId(), AccessChange.subject(stored));
        audit.record(
                before.isEmpty() ? "subject.registered" : "subject.updated",
                SUBJECT,
                stored,
                subject.tenantId(),
                before.orElse(null),
                subject);
        return subject;
    }

    private void requireMayGive(UUID roleId, RegisteredSubject subject, TenantView tenant) {
        var role = assignable(roleId, subject.tenantId());
        var extent = Extent.of(role.defaultScope());
        RoleGiving.requireHoldable(role, Set.of(subject.type()), "roles");
        giving.requireMayUse(role, extent, tenant);
        escalation.requireMayAssignAt(extent, tenant);
        escalation.requireMayAssign(role, extent, tenant, subject.id(), null);
    }

    @Transactional
    RegisteredSubject subject(String type, String id) {
        return stored(type, id).subject();
    }

    @Transactional
    void deleteSubject(String type, String id) {
        var stored = stored(type, id);
        subjects.delete(stored.storedId());
        var tenant = stored.subject().tenantId();
        versions.advance(tenant, AccessChange.subject(stored.storedId()));
        audit.record("subject.deleted", SUBJECT, stored.storedId(), tenant, stored.subject(), null);
    }

    private SubjectRegistry.Stored stored(String type, String id) {
        return (Registry.isRegistrableSubject(type) && Registry.isName(id)
                        ? subjects.find(type, id)
                        : java.util.Optional.<SubjectRegistry.Stored>empty())
                .orElseThrow(() ->
                        new ProblemException(CommonProblem.NOT_FOUND, "There is no such subject within your reach."));
    }

    private RoleView assignable(UUID roleId, UUID tenantId) {
        return roles.findForAssignment(roleId, tenantId)
                .map(RoleGiving::asGiven)
                .orElseThrow(() -> new ProblemException(
                                AccessProblem.ROLE_NOT_ASSIGNABLE,
                                "Choose a system role or a role of the subject's own tenant.")
                        .withField("roles", "must be roles of this tenant"));
    }

    private void requireUnit(UUID tenantId, @Nullable UUID unit) {
        if (unit != null && !facts.hasUnit(tenantId, unit)) {
            throw new ProblemException(AccessProblem.UNIT_UNKNOWN, "Choose a unit of the same tenant.")
                    .withField("unitId", "is no unit of this tenant");
        }
    }

    private static void requireNames(String type, String id) {
        if (!Registry.isName(type) || !Registry.isName(id)) {
            throw new ProblemException(
                            CommonProblem.VALIDATION_FAILED, "Names are up to 512 characters that can be seen.")
                    .withField("id", "must be up to 512 characters without control characters");
        }
    }

    /** The trail knows things by UUIDs. */
    private static UUID keyOf(String type, String id) {
        return UUID.nameUUIDFromBytes((type + "\0" + id).getBytes(StandardCharsets.UTF_8));
    }
}
