package io.zugang.tenant.unit;

import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.tenant.TenantProblem;
import io.zugang.tenant.identifier.NameKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must hold of a company's tree; asked while nobody else changes it. */
@ApplicationScoped
class UnitTree {

    /** Decisions walk from a unit to the top. */
    static final int MAX_DEPTH = 20;

    /** Every decision service keeps the trees of its companies in memory. */
    static final int MAX_UNITS = 5000;

    private final UnitRepository units;
    private final UnitUse use;

    UnitTree(UnitRepository units, UnitUse use) {
        this.units = units;
        this.use = use;
    }

    void requireRoom(UUID tenantId, @Nullable UUID parentId) {
        if (units.countOf(tenantId) >= MAX_UNITS) {
            throw new ProblemException(
                            TenantProblem.UNIT_LIMIT_REACHED, "A company has at most " + MAX_UNITS + " units.")
                    .with("limit", MAX_UNITS);
        }
        requireDepth(depth(tenantId, parentId) + 1);
    }

    void requireMovable(OrganizationalUnit unit, @Nullable UUID newParent) {
        var tenantId = unit.tenantId();
        var depth = depth(tenantId, newParent);
        if (newParent != null && units.pathTo(tenantId, newParent).contains(unit.id())) {
            throw new ProblemException(
                    TenantProblem.HIERARCHY_CYCLE, "A unit cannot be below itself. Move the lower one out first.");
        }
        requireDepth(depth + units.height(tenantId, unit.id()));
    }

    /** Asked before anything is changed: a query writes what is pending first. */
    void requireFreeName(UUID tenantId, @Nullable UUID parentId, String name, @Nullable UUID self) {
        var namesake = units.findNamed(tenantId, parentId, NameKey.of(name).value());
        if (namesake.isPresent() && !namesake.get().id().equals(self)) {
            throw new ProblemException(
                            TenantProblem.UNIT_NAME_TAKEN,
                            "Choose a name that tells the units beside each other apart.")
                    .withField("name", "is used by another unit there");
        }
    }

    void requireNoChildren(OrganizationalUnit unit) {
        var children = units.childrenOf(unit);
        if (children > 0) {
            throw new ProblemException(TenantProblem.UNIT_HAS_CHILDREN, "Move or delete the units below it first.")
                    .with("children", children);
        }
    }

    void requireEmpty(OrganizationalUnit unit) {
        var contacts = use.contactsIn(unit.tenantId(), unit.id());
        if (contacts > 0) {
            throw new ProblemException(
                            TenantProblem.UNIT_IN_USE, "Put its contacts into another unit, or delete them, first.")
                    .with("contacts", contacts);
        }
    }

    /** How many levels lie above something that is put there. */
    private int depth(UUID tenantId, @Nullable UUID parentId) {
        if (parentId == null) {
            return 0;
        }
        var path = units.pathTo(tenantId, parentId);
        if (path.isEmpty()) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "Correct the fields listed in errors.")
                    .withField("parentId", "is no unit of the company");
        }
        return path.size();
    }

    private static void requireDepth(int levels) {
        if (levels > MAX_DEPTH) {
            throw new ProblemException(TenantProblem.UNIT_TOO_DEEP, "A tree has at most " + MAX_DEPTH + " levels.")
                    .with("limit", MAX_DEPTH);
        }
    }
}
