package io.zugang.platform.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class EntityVersionTest {

    @Test
    void readsBackTheTagItWrote() {
        var version = EntityVersion.fromIfMatch(EntityVersion.etag(7));

        assertEquals(7, version.value());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void asksForAMissingVersion(String header) {
        var problem = assertThrows(ProblemException.class, () -> EntityVersion.fromIfMatch(header));

        assertEquals(CommonProblem.VERSION_REQUIRED, problem.type());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "*", "W/\"7\"", "\"7\", \"8\"", "\"seven\"", "\"1234567890123456789\"", "\"-1\""})
    void refusesWhatIsNotOneStrongTagOfOurs(String header) {
        var problem = assertThrows(ProblemException.class, () -> EntityVersion.fromIfMatch(header));

        assertEquals(CommonProblem.INVALID_REQUEST, problem.type());
    }
}
