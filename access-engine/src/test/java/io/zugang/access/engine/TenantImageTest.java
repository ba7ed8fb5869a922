package io.zugang.access.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TenantImageTest {

    private static final List<Role> ROLES = IntStream.rangeClosed(0, 400)
            .mapToObj(kind -> Role.allowing(null, "role", PermissionSet.of(kind)))
            .toList();
    private final UUID id = new UUID(1, 1);

    @Test
    void anImageStaysAsItWasWhenTheNextIsMade() {
        var random = new Random(5);
        var images = new ArrayList<TenantImage>();
        var contents = new ArrayList<List<Holding>>();
        images.add(TenantImage.empty(id));
        contents.add(List.of());
        for (int version = 1; version <= 60; version++) {
            var editor = images.get(version - 1).edit();
            var content = new ArrayList<>(contents.get(version - 1));
            for (int added = random.nextInt(40); added > 0; added--) {
                assertThat(editor.add()).isEqualTo(content.size());
                content.add(holding(version));
                editor.set(content.size() - 1, holding(version));
            }
            for (int changed = random.nextInt(20); changed > 0 && !content.isEmpty(); changed--) {
                int number = random.nextInt(content.size());
                var next = random.nextInt(4) == 0 ? null : holding(version);
                content.set(number, next);
                editor.set(number, next);
            }
            images.add(editor.at(version));
            contents.add(content);
        }

        for (int version = 0; version < images.size(); version++) {
            assertHolds(images.get(version), version, contents.get(version));
        }
    }

    private static void assertHolds(TenantImage image, long version, List<Holding> content) {
        assertThat(image.version()).isEqualTo(version);
        assertThat(image.size()).isEqualTo(content.size());
        for (int number = 0; number < content.size(); number++) {
            assertThat(image.holding(number)).isEqualTo(content.get(number));
        }
        assertThat(image.holding(content.size())).isNull();
    }

    @Test
    void subjectsThatHoldTheSameShareIt() {
        var editor = TenantImage.empty(id).edit();
        for (int number = 0; number < 1_000; number++) {
            editor.set(editor.add(), holding(number % 3));
        }

        var image = editor.at(1);

        assertThat(image.holding(999)).isSameAs(image.holding(0)).isNotSameAs(image.holding(1));
        assertThat(image.holding(0)).isNotEqualTo(image.holding(1));
    }

    @Test
    void clearingForgetsEverybodyAndKeepsTheNumbers() {
        var editor = TenantImage.empty(id).edit();
        for (int number = 0; number < 300; number++) {
            editor.set(editor.add(), holding(1));
        }
        var full = editor.at(1);
        var next = full.edit();
        next.clear();
        next.set(7, holding(2));

        var cleared = next.at(2);

        assertThat(cleared.size()).isEqualTo(300);
        assertThat(cleared.holding(6)).isNull();
        assertThat(cleared.holding(7)).isEqualTo(holding(2));
        assertThat(full.holding(6)).isEqualTo(holding(1));
    }

    @Test
    void factsChangeWithoutTheSubjects() {
        var editor = TenantImage.empty(id).edit();
        editor.set(editor.add(), holding(1));
        var before = editor.at(1);
        var edit = before.edit();
        edit.facts(Scene.active(new UUID(2, 2), null));

        var after = edit.at(2);

        assertThat(before.facts().partner()).isNull();
        assertThat(after.facts().partner()).isEqualTo(new UUID(2, 2));
        assertThat(after.holding(0)).isSameAs(before.holding(0));
    }

    private static Holding holding(int kind) {
        return new Holding(Holding.State.USABLE, List.of(Grant.of(ROLES.get(kind), "assignment", Grant.Reach.TENANT)));
    }
}
