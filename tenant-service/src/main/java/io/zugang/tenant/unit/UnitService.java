package io.zugang.tenant.unit;

import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.EntityVersion;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.http.ProblemException;
import io.zugang.tenant.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists, reads and changes the units of a company. */
@ApplicationScoped
class UnitService {

    private final UnitRepository units;
    private final UnitTree tree;
    private final TenantDirectory tenants;
    private final UnitRecorder recorder;

    UnitService(UnitRepository units, UnitTree tree, TenantDirectory tenants, UnitRecorder recorder) {
        this.units = units;
        this.tree = tree;
        this.tenants = tenants;
        this.recorder = recorder;
    }

    @Transactional
    public Page<UnitResponse> list(UUID tenantId, UnitFilter filter, PageRequest page) {
        tenants.require(tenantId);
        var rows = units.listOf(tenantId, filter, page.after(), page.limit() + 1);
        return Page.of(rows, page, UnitResponse::of, UnitRepository::sortKey);
    }

    @Transactional
    public UnitResponse get(UUID tenantId, UUID unitId) {
        tenants.require(tenantId);
        return UnitResponse.of(require(tenantId, unitId));
    }

    @Transactional
    public UnitResponse create(UUID tenantId, CreateUnitRequest request) {
        tenants.require(tenantId);
        units.lock(tenantId);
        tree.requireRoom(tenantId, request.parentId());
        tree.requireFreeName(tenantId, request.parentId(), request.name(), null);
        var unit = new OrganizationalUnit(tenantId, request.name(), request.parentId());
        units.persistAndFlush(unit);
        var after = UnitResponse.of(unit);
        recorder.created(after);
        return after;
    }

    @Transactional
    public UnitResponse update(UUID tenantId, UUID unitId, EntityVersion expected, UpdateUnitRequest request) {
        var unit = requireForChange(tenantId, unitId, expected);
        var before = UnitResponse.of(unit);
        if (request.name() == null || request.name().strip().equals(unit.name())) {
            return before;
        }
        tree.requireFreeName(tenantId, unit.parentId(), request.name(), unitId);
        unit.rename(request.name());
        units.flush();
        var after = UnitResponse.of(unit);
        recorder.renamed(before, after);
        return after;
    }

    @Transactional
    public UnitResponse move(UUID tenantId, UUID unitId, EntityVersion expected, @Nullable UUID newParent) {
        var unit = requireForChange(tenantId, unitId, expected);
        var before = UnitResponse.of(unit);
        if (Objects.equals(newParent, unit.parentId())) {
            return before;
        }
        tree.requireMovable(unit, newParent);
        tree.requireFreeName(tenantId, newParent, unit.name(), unitId);
        unit.moveUnder(newParent);
        units.flush();
        var after = UnitResponse.of(unit);
        recorder.moved(before, after);
        return after;
    }

    @Transactional
    public void delete(UUID tenantId, UUID unitId, EntityVersion expected) {
        var unit = requireForChange(tenantId, unitId, expected);
        tree.requireNoChildren(unit);
        tree.requireEmpty(unit);
        units.delete(unit);
        recorder.deleted(UnitResponse.of(unit));
    }

    private OrganizationalUnit requireForChange(UUID tenantId, UUID unitId, EntityVersion expected) {
        tenants.require(tenantId);
        units.lock(tenantId);
        var unit = require(tenantId, unitId);
        unit.requireVersion(expected.value());
        return unit;
    }

    private OrganizationalUnit require(UUID tenantId, UUID unitId) {
        return units.find(tenantId, unitId)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "The company has no such unit."));
    }
}
