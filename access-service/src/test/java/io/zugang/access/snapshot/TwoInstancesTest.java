package io.zugang.access.snapshot;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.zugang.access.AccessFixtures;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.access.engine.Question;
import io.zugang.access.engine.Question.Place;
import io.zugang.access.engine.Trace;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.platform.testing.Await;
import io.zugang.platform.testing.ServiceTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.systemRole;
import static org.assertj.core.api.Assertions.assertThat;

/** The service that is called over HTTP is one instance; the other one here has the same parts and the same database. */
@ServiceTest
class TwoInstancesTest {

    private static final int WRITES = 120;
    /** So that no write takes the last administrator away, which is refused. */
    private static final String LASTING = "tenant-admin";

    private static final List<String> ROLES = List.of("portal-user", "tenant-admin");
    private static final Map<String, String> TELLING =
            Map.of("portal-user", "ticket:list", "tenant-admin", "account:write");

    @Inject
    ChangeRows changes;

    @Inject
    TenantRows tenants;

    @Inject
    SubjectRows subjects;

    @Inject
    RoleRows roles;

    @Inject
    SessionRows sessions;

    @Inject
    EngineCatalogue catalogue;

    @Inject
    ServiceClients clients;

    @Inject
    ObjectMapper json;

    @Inject
    AgroalDataSource database;

    @Inject
    TenantScope scope;

    @Inject
    Snapshot first;

    private Snapshot other;
    private SnapshotListener listener;

    @BeforeEach
    void startAnotherInstance() {
        var reader = new SnapshotReader(changes, tenants, subjects, roles, sessions, catalogue, clients, json);
        other = new Snapshot(reader, new SnapshotConnection(database, scope));
        other.atStart(new StartupEvent());
        listener = new SnapshotListener(database, other);
        listener.start(new StartupEvent());
    }

    @AfterEach
    void stopIt() {
        listener.stop(new ShutdownEvent());
        other.atEnd(new ShutdownEvent());
    }

    @Test
    void answersOnNothingOlderThanATokenNames() {
        var tenant = TestTenant.customer();
        tenant.account(LASTING);
        var admin = TestTenant.provider().account("provider-admin");
        var person = tenant.account();
        var random = new Random(7);
        for (int write = 0; write < WRITES; write++) {
            var role = ROLES.get(random.nextInt(ROLES.size()));
            boolean held = allows(first, person, role);
            var token = held ? takeAway(admin, person, role) : give(admin, person, role);

            ConsistencyToken.read(token).forEach(at -> other.requireAtLeast(at.tenant(), at.version()));

            assertThat(allows(other, person, role))
                    .as("write %d of %s", write, role)
                    .isEqualTo(!held);
            assertThat(allows(first, person, role)).isEqualTo(!held);
        }
    }

    @Test
    void hearsOfWhatTheOtherInstanceTookAway() {
        var person = TestTenant.customer().account("portal-user");
        var admin = TestTenant.provider().account("provider-admin");
        Await.until("the role is seen", Duration.ofSeconds(5), () -> allows(other, person, "portal-user"), yes -> yes);

        takeAway(admin, person, "portal-user");

        Await.until("the role is gone", Duration.ofSeconds(5), () -> allows(other, person, "portal-user"), yes -> !yes);
    }

    @Test
    void endsUpTheSameAfterWritesOfManyAtOnce() throws Exception {
        var tenant = TestTenant.customer();
        tenant.account(LASTING);
        var people = List.of(tenant.account(), tenant.account(), tenant.account());
        var works = new ArrayList<Callable<Integer>>();
        for (var person : people) {
            for (var role : ROLES) {
                works.add(() -> switchOften(person, role));
            }
        }
        AccessFixtures.together(works);
        var version = first.world().image(tenant.id()).version();

        other.requireAtLeast(tenant.id(), version);

        for (var person : people) {
            for (var role : ROLES) {
                assertThat(allows(other, person, role)).isEqualTo(allows(first, person, role));
            }
        }
    }

    private int switchOften(TestAccount person, String role) {
        var admin = TestTenant.provider().account("provider-admin");
        for (int round = 0; round < 5; round++) {
            give(admin, person, role);
            takeAway(admin, person, role);
        }
        give(admin, person, role);
        return 0;
    }

    private static boolean allows(Snapshot instance, TestAccount person, String role) {
        var question = Question.of(
                new Question.Subject("account", person.id().toString()),
                String.valueOf(TELLING.get(role)),
                Question.Resource.of(
                        "thing", "1", new Place.Tenant(person.tenant().id())),
                Instant.now());
        return instance.evaluator().decide(question, Trace.NONE).permits();
    }

    private static String give(TestAccount admin, TestAccount person, String role) {
        return admin.calls()
                .body("{\"accountId\":\"%s\",\"roleId\":\"%s\"}".formatted(person.id(), systemRole(role)))
                .post("/role-assignments")
                .then()
                .statusCode(201)
                .extract()
                .header(ConsistencyToken.HEADER);
    }

    private static String takeAway(TestAccount admin, TestAccount person, String role) {
        List<Map<String, String>> held = admin.calls()
                .get("/accounts/{id}/assignments", person.id())
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        var assignment = held.stream()
                .filter(one -> role.equals(one.get("role")))
                .map(one -> one.get("id"))
                .findFirst()
                .orElseThrow();
        return admin.calls()
                .header(
                        "If-Match",
                        admin.calls().get("/role-assignments/{id}", assignment).header("ETag"))
                .delete("/role-assignments/{id}", assignment)
                .then()
                .statusCode(204)
                .extract()
                .header(ConsistencyToken.HEADER);
    }
}
