package io.zugang.identity;

import io.zugang.platform.testing.OpenApiContract;
import io.zugang.platform.testing.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class OpenApiTest {

    @Test
    void servesTheCommittedDocument() {
        OpenApiContract.check("identity", "sendPasswordLink", "revokeToken");
    }
}
