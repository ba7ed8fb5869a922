package io.zugang.access;

import io.zugang.platform.testing.CloudEventJson;
import io.zugang.platform.testing.Neighbours;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A tenant that exists for one test. What it tells comes as tenant-service's events, as in production. */
public record TestTenant(
        UUID id,
        String kind,
        @Nullable UUID partnerId,
        @Nullable UUID parentId) {

    private static final String SOURCE = "tenant-service";
    private static final AtomicLong VERSIONS = new AtomicLong();

    public TestTenant(UUID id, String kind, @Nullable UUID partnerId) {
        this(id, kind, partnerId, null);
    }

    public static TestTenant provider() {
        return new TestTenant(UUID.randomUUID(), "PROVIDER", null, null).become("ACTIVE");
    }

    public static TestTenant partner() {
        return new TestTenant(UUID.randomUUID(), "PARTNER", null, null).become("ACTIVE");
    }

    public static TestTenant customer() {
        return new TestTenant(UUID.randomUUID(), "CUSTOMER", null, null).become("ACTIVE");
    }

    /** A customer that this partner manages. */
    public TestTenant customerOfMine() {
        return new TestTenant(UUID.randomUUID(), "CUSTOMER", id, null).become("ACTIVE");
    }

    /** The same tenant, now owned by another; null for by nobody. */
    public TestTenant withParent(@Nullable TestTenant parent) {
        return new TestTenant(id, kind, partnerId, parent == null ? null : parent.id).become("ACTIVE");
    }

    /** Waits until the service knows the new status. */
    public TestTenant become(String status) {
        emit(status);
        Neighbours.awaitHandled(SOURCE);
        return this;
    }

    /** Does not wait. */
    public void emit(String status) {
        emitNamed(status, number(), "Bäckerei Test", "BT");
    }

    /** Gives the tenant another number, name and short name, and waits until the service knows them. */
    public TestTenant named(String number, String name, @Nullable String shortName) {
        emitNamed("ACTIVE", number, name, shortName);
        Neighbours.awaitHandled(SOURCE);
        return this;
    }

    /** The number that the tenant has from the start. */
    public String number() {
        return "N-" + id.toString().substring(0, 8);
    }

    /** A new unit at the top. */
    public UUID unit(String name) {
        return unit(name, null);
    }

    /** A new unit under another. */
    public UUID unit(String name, @Nullable UUID parent) {
        var unit = UUID.randomUUID();
        tellUnit("created", unit, name, parent, VERSIONS.incrementAndGet());
        return unit;
    }

    /** Puts a unit under another, or at the top. */
    public void moveUnit(UUID unit, @Nullable UUID parent) {
        tellUnit("moved", unit, "Moved", parent, VERSIONS.incrementAndGet());
    }

    public void deleteUnit(UUID unit) {
        tellUnit("deleted", unit, "Deleted", null, VERSIONS.incrementAndGet());
    }

    /** Entitles the tenant to a module. */
    public TestTenant withModule(String module) {
        emitEntitlement("granted", module, "ACTIVE");
        return this;
    }

    /** Takes the entitlement back. */
    public TestTenant withoutModule(String module) {
        emitEntitlement("revoked", module, "REVOKED");
        return this;
    }

    /** What a setting is for the tenant; null resets it. */
    public TestTenant setting(String key, @Nullable String value) {
        emitSetting(key, value);
        Neighbours.awaitHandled(SOURCE);
        return this;
    }

    /** Does not wait. */
    public void emitSetting(String key, @Nullable String value) {
        var flag = "true".equals(value) || "false".equals(value);
        var data = """
                {"tenantId":"%s","key":"%s","value":%s,"inherited":%s,"source":{"level":"TENANT"},"version":%d}""".formatted(id, key, flag ? value : text(value), value == null, VERSIONS.incrementAndGet());
        var type = "tenant.setting." + (value == null ? "reset" : "changed") + ".v1";
        Neighbours.emit(SOURCE, CloudEventJson.of(type, id, id, data));
    }

    /** A usable account of this tenant with these system roles. */
    public TestAccount account(String... roles) {
        return TestAccount.in(this).create(roles);
    }

    /** A usable account of this type and in this unit, with these system roles. */
    public TestAccount account(String type, @Nullable UUID unit, String... roles) {
        return TestAccount.in(this).as(type, unit).create(roles);
    }

    private void emitNamed(String status, String number, String name, @Nullable String shortName) {
        var data = """
                {"id":"%s","kind":"%s","partnerId":%s,"parentId":%s,"number":%s,"name":%s,"shortName":%s,"status":"%s",
                 "version":%d,"managedBy":"SELF"}""".formatted(
                        id,
                        kind,
                        text(partnerId),
                        text(parentId),
                        text(number),
                        text(name),
                        text(shortName),
                        status,
                        VERSIONS.incrementAndGet());
        Neighbours.emit(SOURCE, CloudEventJson.of("tenant.tenant.updated.v1", id, id, data));
    }

    /** Tells a fact about a unit in a certain version, whatever was told before. */
    public void tellUnit(String fact, UUID unit, String name, @Nullable UUID parent, long version) {
        var data = """
                {"id":"%s","tenantId":"%s","parentId":%s,"name":%s,"version":%d}""".formatted(unit, id, text(parent), text(name), version);
        emitAndAwait("tenant.unit." + fact + ".v1", unit, data);
    }

    private void emitEntitlement(String fact, String module, String state) {
        var entitlement = UUID.nameUUIDFromBytes((id + module).getBytes(StandardCharsets.UTF_8));
        var data = """
                {"id":"%s","tenantId":"%s","moduleKey":"%s","state":"%s","version":%d}""".formatted(entitlement, id, module, state, VERSIONS.incrementAndGet());
        emitAndAwait("tenant.entitlement." + fact + ".v1", entitlement, data);
    }

    private void emitAndAwait(String type, UUID subject, String data) {
        Neighbours.emitAndAwait(SOURCE, CloudEventJson.of(type, subject, id, data));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "null" : '"' + value.toString() + '"';
    }
}
