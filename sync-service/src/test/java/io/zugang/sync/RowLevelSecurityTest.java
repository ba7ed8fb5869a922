package io.zugang.sync;

import io.zugang.platform.testing.RowLevelSecurity;
import io.zugang.platform.testing.ServiceTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static io.zugang.sync.SourceUserJson.batch;
import static io.zugang.sync.SourceUserJson.user;

@ServiceTest
class RowLevelSecurityTest extends SyncServiceTest {

    @TestFactory
    Stream<DynamicTest> everyTableIsBehindTheSecondWall() {
        // A row in every table: a wall around nothing proves nothing.
        var site = Site.connected();
        site.push(batch(user("1", "anna@" + site.domain)));
        site.completeRun("FULL");

        return RowLevelSecurity.tests();
    }
}
