package io.zugang.sync;

import io.zugang.platform.testing.FourRefusals;
import io.zugang.platform.testing.ServiceTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static io.zugang.sync.SourceUserJson.batch;
import static io.zugang.sync.SourceUserJson.user;

@ServiceTest
class RefusalsTest extends SyncServiceTest {

    @TestFactory
    Stream<DynamicTest> refusals() {
        var site = Site.connected();
        var connection = site.connectionId();
        site.push(batch(user("4711", "anna@" + site.domain)));
        var run = site.completeRun("FULL").extract().<String>path("id");
        return FourRefusals.ofServedApi()
                .existing("connectionId", () -> connection)
                .existing("sourceUserId", () -> "4711")
                .existing("runId", () -> run)
                .tests();
    }
}
