package io.zugang.platform.events;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static io.zugang.platform.events.Eventually.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ConsumerTest {

    private static final String SELF = "self-service";

    private final Publisher publisher;
    private final ThingEffects effects;
    private final HeardThings heard;
    private final FeedHealth health;
    private final EventIntake intake;
    private final ParkedEventRepository parked;
    private final AgroalDataSource database;
    private final Clock clock;

    ConsumerTest(
            Publisher publisher,
            ThingEffects effects,
            HeardThings heard,
            FeedHealth health,
            EventIntake intake,
            ParkedEventRepository parked,
            AgroalDataSource database,
            Clock clock) {
        this.publisher = publisher;
        this.effects = effects;
        this.heard = heard;
        this.health = health;
        this.intake = intake;
        this.parked = parked;
        this.database = database;
        this.clock = clock;
    }

    @Test
    void handlesEachEventOnceAndInOrder() {
        var thing = UUID.randomUUID();
        var steps = IntStream.range(0, 300).boxed().toList();

        publisher.publish(
                steps.stream().map(step -> ThingChanged.handled(thing, step)).toArray(DomainEvent[]::new));

        await("all steps", () -> effects.steps(thing).size() == steps.size());
        assertThat(effects.steps(thing)).isEqualTo(steps);
    }

    @Test
    void doesNotRepeatAnEffectWhenTheFeedIsReadAnew() throws Exception {
        var thing = UUID.randomUUID();
        publisher.publish(ThingChanged.handled(thing, 1), ThingChanged.handled(thing, 2));
        await("both steps", () -> effects.steps(thing).size() == 2);

        update("update feed_cursor set cursor = '' where source = 'self-service'");
        publisher.publish(ThingChanged.handled(thing, 3));

        await("the third step", () -> effects.steps(thing).size() >= 3);
        assertThat(intake.catchUp(SELF, Duration.ofSeconds(10))).isTrue();
        assertThat(effects.steps(thing)).containsExactly(1, 2, 3);
    }

    @Test
    void parksWhatKeepsFailingAndGoesOnWithOtherSubjects() {
        var poisoned = UUID.randomUUID();
        var healthy = UUID.randomUUID();
        effects.breakFor(poisoned);

        publisher.publish(
                ThingChanged.handled(poisoned, 1),
                ThingChanged.handled(healthy, 1),
                ThingChanged.handled(poisoned, 2),
                ThingChanged.handled(healthy, 2));
        await("the healthy steps", () -> effects.steps(healthy).equals(List.of(1, 2)));
        await("two parked events", () -> parked.count(SELF) == 2);
        assertThat(effects.steps(poisoned)).isEmpty();

        publisher.publish(ThingChanged.handled(poisoned, 3));
        effects.mend(poisoned);
        await("the poisoned steps", () -> effects.steps(poisoned).size() == 3);
        assertThat(effects.steps(poisoned)).containsExactly(1, 2, 3);
        assertThat(parked.count(SELF)).isZero();
    }

    @Test
    void showsTheEffectOfWhatWasCommittedBeforeCatchingUp() {
        for (int i = 0; i < 20; i++) {
            var thing = UUID.randomUUID();
            publisher.publish(ThingChanged.handled(thing, 1));

            assertThat(intake.catchUp(SELF, Duration.ofSeconds(10))).isTrue();
            assertThat(effects.steps(thing)).containsExactly(1);
        }
    }

    @Test
    void doesNotClaimToHaveCaughtUpWithASourceThatIsDown() {
        assertThat(intake.catchUp("absent-service", Duration.ofSeconds(3))).isFalse();
    }

    @Test
    void tellsListenersAndKnowsThatTheSourceIsAlive() {
        await("the start of listening", heard::started);
        var thing = UUID.randomUUID();
        var before = clock.instant();

        publisher.publish(ThingChanged.unhandled(thing, 1));

        await("the event", () -> heard.heardOf(thing));
        await("an answer", () -> health.lastHeard(SELF).isAfter(before));
    }

    @Test
    void readsATypeFromTheBeginningWhenItIsNew() throws Exception {
        var cursors = new CursorRepository(database);

        cursors.subscribe("other-service", "a,b");
        update("update feed_cursor set cursor = 'somewhere' where source = 'other-service'");
        cursors.subscribe("other-service", "b");
        var fewer = cursors.find("other-service", "b");
        cursors.subscribe("other-service", "b,c");
        var more = cursors.find("other-service", "b,c");

        assertThat(fewer).isEqualTo(new FeedPlace("other-service", "b", "somewhere"));
        assertThat(more).isEqualTo(new FeedPlace("other-service", "b,c", ""));
        assertThat(cursors.find("other-service", "b")).isNull();
    }

    private void update(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
