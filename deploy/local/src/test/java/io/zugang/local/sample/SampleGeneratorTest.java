package io.zugang.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SampleGeneratorTest {

    private static final Path COMMITTED = Path.of("sample");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void makesTheCommittedFiles() throws Exception {
        for (var file : SampleGenerator.generate().entrySet()) {
            assertThat(COMMITTED.resolve(file.getKey())).hasContent(file.getValue());
        }
    }

    @Test
    void countsEveryUserOnce() throws Exception {
        for (var name : new String[] {"zentrale", "werk-sued"}) {
            var users = users(name);
            var expected = expected(name);

            assertThat(users.size()).isEqualTo(expected.users());
            assertThat(expected.outcomes().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(expected.users());
        }
        assertThat(expected("zentrale").users()).isEqualTo(500);
    }

    @Test
    void givesGoodPeopleDistinctAddresses() throws Exception {
        var addresses = new HashSet<String>();
        var repeated = 0;
        for (var user : users("zentrale")) {
            if (user.hasNonNull("email") && !user.get("email").asText().isBlank()) {
                repeated += addresses.add(user.get("email").asText().toLowerCase(Locale.ROOT)) ? 0 : 1;
            }
        }
        // Three shared addresses, one of them with three holders.
        assertThat(repeated).isEqualTo(3 + 1);
    }

    private JsonNode users(String name) throws Exception {
        return json.readTree(Files.readString(COMMITTED.resolve(name + ".json")))
                .get("users");
    }

    private ExpectedCounts expected(String name) throws Exception {
        var all = json.readTree(Files.readString(COMMITTED.resolve("expected.json")));
        return json.treeToValue(all.get(name), ExpectedCounts.class);
    }
}
