package io.zugang.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** Starts what a service needs around it and tells the service where it is, by the keys that production uses too. */
public class ZugangTestResources implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        settings.putAll(TestDatabase.start());
        settings.putAll(Neighbours.start());
        settings.putAll(Inbox.start());
        settings.put("zugang.client-secret", "only-for-tests-0123456789abcdef0123456789");
        settings.put("zugang.page-token-key", "b25seS1mb3ItdGVzdHMtMDEyMzQ1Njc4OWFiY2RlZiE=");
        var port = freePort();
        Neighbours.serviceUnderTest("http://127.0.0.1:" + port);
        settings.put("quarkus.http.test-port", Integer.toString(port));
        settings.put("quarkus.management.test-port", "0");
        return settings;
    }

    @Override
    public void stop() {
        Inbox.stop();
        Neighbours.stop();
        TestDatabase.stop();
    }

    /** The port must be known before the start: the fake issuer offers the keys of an identity-service under test as well. */
    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
