package io.zugang.identity;

import io.zugang.platform.testing.RawPaths;
import io.zugang.platform.testing.ServiceTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@ServiceTest
class RawPathTest {

    @TestFactory
    Stream<DynamicTest> noWayAroundAPermission() {
        // The own account is there for everybody who is signed in, with or without rights.
        var open = Stream.concat(Stream.of("getOwnAccount"), Stream.of(OpenEndpoints.operationIds()));
        return RawPaths.tests(open.toArray(String[]::new));
    }
}
