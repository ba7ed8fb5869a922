package io.zugang.sync;

import io.zugang.platform.testing.Outage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test over HTTP in which identity-service answers. */
public abstract class SyncServiceTest {

    // All tests share the service, and its workers may still be busy with what an earlier test began.
    protected static final FakeIdentity IDENTITY = new FakeIdentity();

    private Outage answering = () -> {};

    @BeforeEach
    void letIdentityAnswer() {
        answering = IDENTITY.answers();
    }

    @AfterEach
    void letIdentityBe() {
        answering.close();
    }
}
