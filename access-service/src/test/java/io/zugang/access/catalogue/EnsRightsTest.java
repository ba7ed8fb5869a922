package io.zugang.access.catalogue;

import io.zugang.platform.testing.ServiceTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each role of the alarm platform against each of its permissions, with every module there and every option at its default. */
@ServiceTest
class EnsRightsTest extends EnsTesting {

    private static final Map<String, Set<String>> RIGHTS = read();

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "P,principal",
        "A,auditor",
        "U,unit-admin",
        "N,unit-admin-no-contacts",
        "C,config",
        "D,config-auditor",
        "G,config-groups",
        "S,setup",
        "E,alarm-execution",
        "O,operation-full",
        "R,report",
        "B,pnez-dashboard",
        "F,conference-plus",
        "I,incident-management",
        "T,incident-task",
        "X,it-admin",
        "Q,group-service-coordinator",
        "Z,cim-only"
    })
    void allowsARoleWhatItsDescriptionSaysAndNothingElse(String letter, String role) {
        var expected = RIGHTS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(letter))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));

        assertThat(allowed(holder(role), List.copyOf(RIGHTS.keySet()))).isEqualTo(expected);
    }

    @Test
    void knowsEveryPermissionThatThereIs() {
        assertThat(everyPermission()).containsExactlyInAnyOrderElementsOf(RIGHTS.keySet());
    }

    private static Map<String, Set<String>> read() {
        try (var file = Objects.requireNonNull(EnsRightsTest.class.getResourceAsStream("ens-rights.txt"))) {
            var rights = new LinkedHashMap<String, Set<String>>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split(" +")))
                    .forEach(words -> rights.put(words.get(0), Set.copyOf(words.subList(1, words.size()))));
            return rights;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
