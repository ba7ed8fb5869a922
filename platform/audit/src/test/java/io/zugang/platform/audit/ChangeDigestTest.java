package io.zugang.platform.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeDigestTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void namesTheFieldsThatDiffer() {
        var before = Map.of("id", 1, "name", "Clerk", "rights", List.of("a"), "gone", true);
        var after = Map.of("id", 1, "name", "Chief", "rights", List.of("a", "b"), "added", "x");

        var digest = ChangeDigest.of(before, after, JSON);

        assertThat(digest.changed()).containsExactly("added", "gone", "name", "rights");
        assertThat(digest.beforeHash()).hasSize(64).isNotEqualTo(digest.afterHash());
    }

    @Test
    void hashesTheStateWhateverTheOrderOfItsMembers() {
        var one = Map.of("name", "Clerk", "place", Map.of("city", "Köln", "zip", "50667"));
        var other = new TreeMap<>(one);

        var digest = ChangeDigest.of(one, other, JSON);

        assertThat(digest.changed()).isEmpty();
        assertThat(digest.beforeHash()).isEqualTo(digest.afterHash());
    }

    @Test
    void hasNoHashForWhatDidNotExist() {
        var created = ChangeDigest.of(null, Map.of("name", "Clerk"), JSON);

        assertThat(created.beforeHash()).isNull();
        assertThat(created.afterHash()).isNotNull();
        assertThat(created.changed()).containsExactly("name");
    }
}
