package io.zugang.platform.events;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = EventsTestResource.class, restrictToAnnotatedClass = false)
class FeedTest {

    private static final int WRITERS = 8;
    private static final int STEPS = 50;
    private static final long LONGEST_COMMIT = TimeUnit.MILLISECONDS.toNanos(20);

    private final Publisher publisher;
    private final Outbox outbox;
    private final FeedRetention retention;
    private final FeedRelay relay;
    private final AgroalDataSource database;

    FeedTest(Publisher publisher, Outbox outbox, FeedRetention retention, FeedRelay relay, AgroalDataSource database) {
        this.publisher = publisher;
        this.outbox = outbox;
        this.retention = retention;
        this.relay = relay;
        this.database = database;
    }

    @Test
    void losesNothingAndKeepsOrderUnderConcurrentWriters() {
        var reader = FeedReader.atHead(ThingChanged.UNHANDLED);
        var writers = Executors.newFixedThreadPool(WRITERS);
        var things =
                IntStream.range(0, WRITERS).mapToObj(i -> UUID.randomUUID()).toList();

        var writing = things.stream()
                .map(thing -> CompletableFuture.runAsync(() -> writeSteps(thing), writers))
                .toList();
        var read = new ArrayList<Map<String, Object>>();
        while (read.size() < WRITERS * STEPS) {
            var page = reader.next(ThreadLocalRandom.current().nextInt(1, 40), 5);
            assertThat(page).as("after %s events", read.size()).isNotEmpty();
            read.addAll(page);
        }
        writing.forEach(CompletableFuture::join);
        writers.shutdown();

        var steps = new HashMap<Object, List<Object>>();
        read.forEach(event -> steps.computeIfAbsent(event.get("subject"), s -> new ArrayList<>())
                .add(((Map<?, ?>) event.get("data")).get("step")));
        var all = IntStream.range(0, STEPS).<Object>mapToObj(i -> i).toList();
        assertThat(steps)
                .hasSize(WRITERS)
                .allSatisfy((thing, seen) -> assertThat(seen).isEqualTo(all));
        assertThat(reader.next(10, 0)).isEmpty();
    }

    @Test
    void hidesLaterPositionsUntilEarlierOnesAreCommitted() throws Exception {
        var reader = FeedReader.atHead(ThingChanged.UNHANDLED);
        var early = UUID.randomUUID();
        var late = UUID.randomUUID();

        var poll = QuarkusTransaction.requiringNew().call(() -> {
            insertIntoOutbox(early);
            relay.turn();
            // The early event has its position, but is not committed. Another replica has an event to move.
            var publishing = CompletableFuture.runAsync(() -> publisher.publish(ThingChanged.unhandled(late, 1)));
            var reading = publishing.thenApply(published -> reader.next(10, 20));
            giveChance(reading);
            return reading;
        });

        var seen = new ArrayList<>(poll.get(20, TimeUnit.SECONDS));
        seen.addAll(reader.next(10, 1));
        assertThat(seen).extracting(event -> event.get("subject")).containsExactly(early.toString(), late.toString());
    }

    @Test
    void answersALongPollAtOnceWhenAnEventIsPublished() throws Exception {
        var reader = FeedReader.atHead(ThingChanged.UNHANDLED);
        var other = FeedReader.atHead("self.never.happens.v1");
        var thing = UUID.randomUUID();

        var poll = CompletableFuture.supplyAsync(() -> reader.next(10, 25));
        // A second poll that times out: the first one is waiting by then.
        other.next(10, 1);
        var notYet = poll.isDone();
        publisher.publish(ThingChanged.unhandled(thing, 1));

        // Far below the 25 seconds that the poll would wait without the event.
        var events = poll.get(5, TimeUnit.SECONDS);
        assertThat(notYet).isFalse();
        assertThat(events).extracting(event -> event.get("subject")).contains(thing.toString());
    }

    @Test
    void answersALongPollWithNothingAfterItsTime() {
        var reader = FeedReader.atHead("self.never.happens.v1");
        publisher.publish(ThingChanged.unhandled(UUID.randomUUID(), 1));

        assertThat(reader.next(10, 1)).isEmpty();
        assertThat(reader.cursor()).isEqualTo(FeedReader.atHead().cursor());
    }

    @Test
    void writesCloudEvents() {
        var reader = FeedReader.atHead();
        var event = ThingChanged.unhandled(UUID.randomUUID(), 7);
        publisher.publish(event);

        FeedReader.get("everything", Map.of("after", reader.cursor(), "type", ThingChanged.UNHANDLED))
                .then()
                .statusCode(200)
                .body("events[0].specversion", equalTo("1.0"))
                .body("events[0].source", equalTo("self-service"))
                .body("events[0].type", equalTo(ThingChanged.UNHANDLED))
                .body("events[0].subject", equalTo(event.subject().toString()))
                .body("events[0].tenantid", equalTo(event.tenantId().toString()))
                .body("events[0].datacontenttype", equalTo("application/json"))
                .body("events[0].data.step", equalTo(7))
                .body("events[0].data.name", equalTo("Größe \u0000 √"));
    }

    @Test
    void publishesNothingWithoutACommit() {
        var reader = FeedReader.atHead();
        var event = ThingChanged.unhandled(UUID.randomUUID(), 1);

        assertThatThrownBy(() -> outbox.publish(event)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.publish(event);
                    throw new IllegalArgumentException("the change failed");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(reader.next(100, 0))
                .extracting(e -> e.get("subject"))
                .doesNotContain(event.subject().toString());
    }

    @Test
    void saysThatACursorIsOlderThanWhatIsKept() throws Exception {
        var old = FeedReader.atHead();
        publisher.publish(ThingChanged.unhandled(UUID.randomUUID(), 1));
        publisher.publish(ThingChanged.unhandled(UUID.randomUUID(), 2));
        var kept = FeedReader.atHead();

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update event_feed set fed_at = now() - interval '31 days'");
        }
        retention.apply();

        FeedReader.get("everything", Map.of("after", old.cursor()))
                .then()
                .statusCode(410)
                .body("code", equalTo("cursor-expired"));
        FeedReader.get("everything", Map.of("after", kept.cursor())).then().statusCode(200);
        FeedReader.get("everything", Map.of()).then().statusCode(200).body("events", empty());
    }

    @Test
    void refusesWhoMayNotReadAllTenants() {
        given().get("/events").then().statusCode(401);
        FeedReader.get("powerless", Map.of()).then().statusCode(403);
        FeedReader.get("one-tenant", Map.of()).then().statusCode(403);
    }

    @Test
    void refusesParametersThatAreNotValid() {
        var head = FeedReader.atHead().cursor();
        var forged = (head.charAt(0) == 'A' ? "B" : "A") + head.substring(1);

        FeedReader.get("everything", Map.of("after", forged)).then().statusCode(400);
        FeedReader.get("everything", Map.of("after", "€")).then().statusCode(400);
        FeedReader.get("everything", Map.of("limit", 0)).then().statusCode(400);
        FeedReader.get("everything", Map.of("limit", 501)).then().statusCode(400);
        FeedReader.get("everything", Map.of("wait", 26)).then().statusCode(400);
    }

    private void writeSteps(UUID thing) {
        for (int step = 0; step < STEPS; step++) {
            publisher.publishSlowly(
                    ThingChanged.unhandled(thing, step),
                    ThreadLocalRandom.current().nextLong(LONGEST_COMMIT));
        }
    }

    private void insertIntoOutbox(UUID thing) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into outbox (event_id, type, subject, event_time, event_tenant, data)"
                                + " values (gen_random_uuid(), ?, ?, now(), gen_random_uuid(), '{}')")) {
            insert.setString(1, ThingChanged.UNHANDLED);
            insert.setObject(2, thing);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the lock the reading ends here, and has passed the early event by. */
    private static void giveChance(CompletableFuture<?> reading) {
        try {
            reading.get(2, TimeUnit.SECONDS);
        } catch (TimeoutException stillWaits) {
            // As it should.
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
