package io.zugang.identity;

import io.zugang.platform.testing.RowLevelSecurity;
import io.zugang.platform.testing.ServiceTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@ServiceTest
class RowLevelSecurityTest {

    @TestFactory
    Stream<DynamicTest> everyTableIsProtected() {
        return RowLevelSecurity.tests();
    }
}
