package io.zugang.access;

import io.zugang.platform.testing.CloudEventJson;
import io.zugang.platform.testing.Neighbours;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A tenant that exists for one test. What it tells comes as tenant-service's events, as in production. */
public record TestTenant(UUID id, String kind, @Nullable UUID partnerId) {

    private static final String SOURCE = "tenant-service";
    private static final AtomicLong VERSIONS = new AtomicLong();

    public static TestTenant provider() {
        return new TestTenant(UUID.randomUUID(), "PROVIDER", null).become("ACTIVE");
    }

    public static TestTenant partner() {
        return new TestTenant(UUID.randomUUID(), "PARTNER", null).become("ACTIVE");
    }

    public static TestTenant customer() {
        return new TestTenant(UUID.randomUUID(), "CUSTOMER", null).become("ACTIVE");
    }

    /** A customer that this partner manages. */
    public TestTenant customerOfMine() {
        return new TestTenant(UUID.randomUUID(), "CUSTOMER", id).become("ACTIVE");
    }

    /** Waits until the service knows the new status. */
    public TestTenant become(String status) {
        emit(status);
        Neighbours.awaitHandled(SOURCE);
        return this;
    }

    /** Does not wait. */
    public void emit(String status) {
        var data = """
                {"id":"%s","kind":"%s","partnerId":%s,"status":"%s","name":"Bäckerei Test","version":%d,"managedBy":"SELF"}""".formatted(
                        id,
                        kind,
                        partnerId == null ? null : '"' + partnerId.toString() + '"',
                        status,
                        VERSIONS.incrementAndGet());
        Neighbours.emit(SOURCE, CloudEventJson.of("tenant.tenant.updated.v1", id, id, data));
    }

    /** A usable account of this tenant with these system roles. */
    public TestAccount account(String... roles) {
        return TestAccount.in(this).create(roles);
    }
}
