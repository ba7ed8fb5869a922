package io.zugang.platform.testing;

import io.restassured.RestAssured;
import io.zugang.platform.testing.ServedApi.Operation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks for every guarded operation in all the ways a path can be written, as a caller without rights, over a bare socket so
 * that no client cleans the path up. None may ever succeed.
 */
public final class RawPaths {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final List<String> WAYS = List.of(
            "{path}",
            "{path};x",
            "{path};x=1/",
            "{path}%3Bx",
            "{path}%3bx=1",
            "{path}%2F",
            "{path}/",
            "{path}//",
            "{path}/.",
            "{path}/x/..",
            "{path}/%2e%2e/{last}",
            "{path}%00",
            "{path}%20",
            "{path}%c0%af",
            "{path}%ef%bc%8f",
            "{path}?;x",
            "{parent};x/{last}",
            "{parent}%3Bx/{last}",
            "{parent}%2F{last}",
            "{parent}%5C{last}",
            "{parent}//{last}",
            "{parent}/./{last}",
            "{parent}/%2e/{last}",
            "{parent}/x/../{last}",
            "{parent}/{LAST}",
            "/{path}",
            "/.{path}",
            "/x/..{path}",
            "{root};x{rest}",
            "{ROOT}{rest}",
            "http://127.0.0.1{path}");

    private RawPaths() {}

    /** One test for each operation that is not among the open ones. */
    public static Stream<DynamicTest> tests(String... openOperationIds) {
        return tests(() -> Tokens.account(UUID.randomUUID(), UUID.randomUUID()), openOperationIds);
    }

    /** The same with another caller without rights than the fake neighbours know. */
    public static Stream<DynamicTest> tests(Supplier<String> withoutRights, String... openOperationIds) {
        var open = Set.of(openOperationIds);
        return ServedApi.read().operations().stream()
                .filter(operation -> !open.contains(operation.id()))
                .map(operation -> DynamicTest.dynamicTest(
                        "no way around: " + operation, () -> refusesEveryWay(operation, withoutRights.get())));
    }

    private static void refusesEveryWay(Operation operation, String token) throws IOException {
        var path = operation.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        var successes = new ArrayList<String>();
        for (var way : waysToWrite(path)) {
            var status = statusOf(operation.method(), way, token);
            if (status < 300 || status == 500) {
                successes.add(way + " -> " + status);
            }
        }
        assertThat(successes).as("ways around the guard of %s", operation).isEmpty();
    }

    private static Set<String> waysToWrite(String path) {
        var slash = path.lastIndexOf('/');
        var second = path.indexOf('/', 1) < 0 ? path.length() : path.indexOf('/', 1);
        var last = path.substring(slash + 1);
        var root = path.substring(0, second);
        return WAYS.stream()
                .map(way -> way.replace("{path}", path)
                        .replace("{parent}", path.substring(0, slash))
                        .replace("{last}", last)
                        .replace("{LAST}", last.toUpperCase(Locale.ROOT))
                        .replace("{root}", root)
                        .replace("{ROOT}", root.toUpperCase(Locale.ROOT))
                        .replace("{rest}", path.substring(second)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static int statusOf(String method, String path, String token) throws IOException {
        var head = String.join(
                "\r\n",
                method + " " + path + " HTTP/1.1",
                "Host: 127.0.0.1",
                "Authorization: Bearer " + token,
                "Content-Type: application/json",
                "If-Match: \"0\"",
                "Content-Length: 2",
                "Connection: close",
                "",
                "{}");
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            var line = reader.readLine();
            // A connection that is closed without an answer is a refusal too.
            return line == null ? 400 : Integer.parseInt(line.split(" ", 3)[1]);
        }
    }
}
