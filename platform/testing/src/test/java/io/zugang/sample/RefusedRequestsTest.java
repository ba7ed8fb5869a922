package io.zugang.sample;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Requests that are wrong before any resource sees them end in a problem document, whoever sends them. */
@SampleTest
class RefusedRequestsTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @ParameterizedTest
    @ValueSource(strings = {"a=%zz", "%zz=a", "a=%", "%"})
    void refusesFormsWithWrongEscapes(String body) {
        assertProblem(form(FORM, body), 400, "invalid-request");
        assertProblem(form("/forms/whole", FORM, body), 400, "invalid-request");
    }

    @Test
    void refusesFormsInUnknownCharsets() {
        assertProblem(form(FORM + "; charset=foo", "a=b"), 400, "invalid-request");
        assertProblem(form("/forms/whole", FORM + "; charset=foo", "a=b"), 400, "invalid-request");
    }

    @Test
    void refusesFormsWithTooManyFields() {
        var fields = IntStream.range(0, 5000).mapToObj(i -> "a" + i + "=1").collect(Collectors.joining("&"));

        assertProblem(form(FORM, fields), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=x"})
    void refusesMultipartWhereItIsNotOffered(String type) {
        var refused = form(type, "x");

        assertThat(refused.status()).isIn(400, 415);
        assertThat(refused.type()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "/", ";", "a/b/c"})
    void refusesWhatIsNoMediaType(String accept) {
        assertProblem(
                Given.as(new Given().token("note:read"))
                        .header("Accept", accept)
                        .get("/notes"),
                406,
                "not-acceptable");
    }

    @Test
    void readsFormsThatAreRight() {
        assertThat(form(FORM + "; charset=UTF-8", "a=%C3%BC&b=c").body()).isEqualTo("ü");
    }

    @Test
    void namesTheMethodsThatAreOffered() {
        var refused = given().delete("/forms");

        assertProblem(refused, 405, "method-not-allowed");
        assertThat(refused.header("Allow").split(", *")).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "POST");
    }

    @Test
    void refusesBodiesThatAreTooLarge() throws IOException {
        assertThat(raw("POST /sample/forms HTTP/1.1", "Host: x", "Content-Type: " + FORM, "Content-Length: 2000000"))
                .startsWith("HTTP/1.1 413")
                .contains("\"code\":\"payload-too-large\"");
    }

    @Test
    void refusesRequestsWithoutHost() throws IOException {
        assertThat(raw("GET /sample/forms HTTP/1.1", "Connection: close"))
                .startsWith("HTTP/1.1 400")
                .contains("\"code\":\"invalid-request\"")
                .doesNotContain("\"stack\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sample/%zz", "/sample/forms?a=%zz", "/sample/%00"})
    void neverFailsOnWrongEscapesInTheTarget(String target) throws IOException {
        assertThat(raw("GET " + target + " HTTP/1.1", "Host: x", "Connection: close"))
                .startsWith("HTTP/1.1 40");
    }

    @Test
    void leavesCachingToTheEndpointThatAllowsIt() {
        assertThat(given().get("/forms").headers().getValues("Cache-Control")).containsExactly("public, max-age=300");
        assertThat(given().get("/whoami").headers().getValues("Cache-Control")).containsExactly("no-store");
    }

    private static Answer form(String type, String body) {
        return form("/forms", type, body);
    }

    /** Sends the bytes as they are: the usual client of these tests would encode the form again. */
    private static Answer form(String path, String type, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/sample" + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.US_ASCII))
                .build();
        try {
            var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertProblem(Response response, int status, String code) {
        assertProblem(new Answer(response.statusCode(), response.contentType(), response.asString()), status, code);
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(JsonPath.from(answer.body()).getString("code")).isEqualTo(code);
    }

    private static String raw(String... head) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((String.join("\r\n", head) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private record Answer(int status, String type, String body) {}
}
