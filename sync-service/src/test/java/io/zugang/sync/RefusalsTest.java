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
        // The user of the document's example, for the body and the path must name the same.
        site.push(batch(user("1042", "anna@" + site.domain)));
        var run = site.completeRun("FULL").extract().<String>path("id");
        return FourRefusals.ofServedApi()
                .existing("connectionId", () -> connection)
                .existing("sourceUserId", () -> "1042")
                .existing("runId", () -> run)
                .tests();
    }
}
