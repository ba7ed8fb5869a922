package io.zugang.access.engine;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorldTest {

    private static final List<Role> ROLES = IntStream.rangeClosed(0, 400)
            .mapToObj(kind -> Role.allowing(null, "role", PermissionSet.of(kind)))
            .toList();
    private static final UUID ACME = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final String ID = new UUID(9, 9).toString();
    private static final Question.Subject ANNA = new Question.Subject("account", ID);

    private final World world = new World(new Catalogue(List.of(Permission.of("a:b"))));

    @Test
    void knowsASubjectWhereItWasPut() {
        world.change(ACME, 1, change -> change.put("account", ID, holding(1)));

        assertHome(ACME, 1);
        assertThat(world.image(ACME).version()).isEqualTo(1);
        assertThat(world.image(OTHER)).isNull();
        assertThat(world.homeOf(new Question.Subject("account", "nobody"))).isNull();
    }

    @Test
    void aSubjectMovesAndIsNotCalledBack() {
        world.change(ACME, 1, change -> change.put("account", ID, holding(1)));
        world.change(OTHER, 1, change -> change.put("account", ID, holding(2)));
        assertHome(OTHER, 2);

        // What its old tenant still says of it comes too late.
        world.change(ACME, 2, change -> change.remove("account", ID));
        assertHome(OTHER, 2);
        world.change(ACME, 3, change -> change.clear());
        assertHome(OTHER, 2);

        world.change(ACME, 4, change -> change.put("account", ID, holding(3)));
        assertHome(ACME, 3);
    }

    @Test
    void aSubjectThatIsRemovedIsUnknownUntilItComesBack() {
        world.change(ACME, 1, change -> change.put("account", ID, holding(1)));

        world.change(ACME, 2, change -> change.remove("account", ID).remove("account", "nobody"));
        assertThat(world.homeOf(ANNA)).isNull();

        world.change(ACME, 3, change -> change.put("account", ID, holding(2)));
        assertHome(ACME, 2);
        assertThat(world.image(ACME).size()).isEqualTo(1);
    }

    @Test
    void theLastWordOfAChangeCounts() {
        world.change(ACME, 1, change -> change.put("account", ID, holding(1)).put("account", ID, holding(2)));
        assertHome(ACME, 2);
        assertThat(world.image(ACME).size()).isEqualTo(1);

        world.change(ACME, 2, change -> change.clear().put("account", ID, holding(3)));
        assertHome(ACME, 3);

        world.change(
                OTHER, 1, change -> change.put("account", "new", holding(1)).remove("account", "new"));
        assertThat(world.homeOf(new Question.Subject("account", "new"))).isNull();

        world.change(
                OTHER, 2, change -> change.put("account", "new", holding(1)).clear());
        assertThat(world.homeOf(new Question.Subject("account", "new"))).isNull();
    }

    @Test
    void aChangeThatFailsChangesNothing() {
        world.change(ACME, 1, change -> change.put("account", ID, holding(1)));

        assertThatThrownBy(() -> world.change(ACME, 2, change -> {
                    change.put("account", ID, holding(2)).put("account", "new", holding(2));
                    throw new IllegalStateException("the loader failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertHome(ACME, 1);
        assertThat(world.image(ACME).version()).isEqualTo(1);
        assertThat(world.homeOf(new Question.Subject("account", "new"))).isNull();
    }

    @Test
    void takesALongerCatalogue() {
        var longer = new Catalogue(List.of(Permission.of("a:b"), Permission.of("a:c")));
        world.catalogue(longer);
        assertThat(world.catalogue().number("a:c")).isEqualTo(1);
    }

    @Test
    void aReaderSeesAChangeWholeOrNotAtAll() throws Exception {
        var people = IntStream.range(0, 600)
                .mapToObj(i -> new UUID(77, i).toString())
                .toList();
        world.change(ACME, 0, change -> tell(change, people, 0));
        var done = new AtomicBoolean();
        var readers = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> read(people, done)))
                .toList();

        for (int version = 1; version <= 400; version++) {
            int now = version;
            world.change(ACME, version, change -> tell(change, people, now));
        }
        done.set(true);

        for (var reader : readers) {
            assertThat(reader.get(60, TimeUnit.SECONDS)).isPositive();
        }
    }

    /** The partner of the tenant and what everybody holds change together. */
    private static void tell(World.Change change, List<String> people, int version) {
        change.facts(Scene.active(new UUID(0, version), null));
        people.forEach(id -> change.put("account", id, holding(version)));
    }

    private long read(List<String> people, AtomicBoolean done) {
        long reads = 0;
        long newest = 0;
        do {
            for (var id : people) {
                var home = world.homeOf(new Question.Subject("account", id));
                long version = home.image().version();
                long partner = home.image().facts().partner().getLeastSignificantBits();
                if (partner != version || !home.holding().equals(holding((int) version)) || version < newest) {
                    throw new AssertionError(version + " with facts of " + partner + " after " + newest);
                }
                newest = version;
                reads++;
            }
        } while (!done.get());
        return reads;
    }

    @Test
    void tenantsComeToBeWhileQuestionsAreAsked() throws Exception {
        var done = new AtomicBoolean();
        var reader = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                for (int i = 0; i < 500; i++) {
                    var home = world.homeOf(new Question.Subject("account", new UUID(5, i).toString()));
                    if (home != null && !home.image().id().equals(new UUID(6, i))) {
                        throw new AssertionError(
                                "A subject of " + i + " in " + home.image().id());
                    }
                }
            }
        });
        for (int i = 0; i < 500; i++) {
            var id = new UUID(5, i).toString();
            world.change(new UUID(6, i), 1, change -> change.put("account", id, holding(1)));
        }
        done.set(true);

        reader.get(60, TimeUnit.SECONDS);
    }

    private void assertHome(UUID tenant, int kind) {
        var home = world.homeOf(ANNA);
        assertThat(home).isNotNull();
        assertThat(home.image().id()).isEqualTo(tenant);
        assertThat(home.holding()).isEqualTo(holding(kind));
    }

    private static Holding holding(int kind) {
        return new Holding(Holding.State.USABLE, List.of(Grant.of(ROLES.get(kind), "assignment", Grant.Reach.TENANT)));
    }
}
