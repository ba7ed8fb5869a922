package io.zugang.access;

import io.zugang.platform.testing.RawPaths;
import io.zugang.platform.testing.ServiceTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@ServiceTest
class RawPathTest {

    @TestFactory
    Stream<DynamicTest> noWayAroundAPermission() {
        var nobody = TestTenant.customer().account();
        var open = Stream.concat(Stream.of(RefusalsTest.OWN), Stream.of("getDecisionPointMetadata", "getHostMetadata"));
        return RawPaths.tests(nobody::token, open.toArray(String[]::new));
    }
}
