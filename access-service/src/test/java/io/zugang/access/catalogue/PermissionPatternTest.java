package io.zugang.access.catalogue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class PermissionPatternTest {

    @ParameterizedTest
    @CsvSource({
        "ens.alarm:read, ens.alarm:read, true",
        "ens.alarm:read, ens.alarm:reads, false",
        "ens.*:read, ens.alarm:read, true",
        "ens.*:read, ens.alarm:write, false",
        "ens.*:read, cim.alarm:read, false",
        "ens.*, ens.alarm:read, true",
        "*, ens.alarm:read, true",
        "*.*:*, ens.alarm:read, true",
        "*.*:*, ticket:read, false",
        "a*a, a, false",
        "a*b*a, aba, true",
        "a*bb*a, aba, false"
    })
    void standsForNames(String pattern, String name, boolean expected) {
        assertThat(PermissionPattern.of(pattern).test(name)).isEqualTo(expected);
    }

    @Test
    void takesNoLongerForManyStars() {
        var pattern = PermissionPattern.of("*a".repeat(40) + ":x");

        assertTimeoutPreemptively(
                Duration.ofSeconds(1),
                () -> assertThat(pattern.test("a".repeat(100))).isFalse());
    }
}
