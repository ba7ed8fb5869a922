import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Two instances of access-service, A and B, on one database. Gives an account a role through A and takes it away again,
 * many times, and says how long after A's answer B still permits what the role allowed:
 * {@code java RevocationLag.java A B ADMINISTRATOR_TOKEN SERVICE_TOKEN ACCOUNT ROLE QUESTION_FILE ROUNDS}. A and B are
 * addresses such as {@code http://127.0.0.1:8083/access}. The first line of the file is the body of a question that is
 * permitted by that role alone. Every second round asks B once, at once, with the consistency token of A's answer, which B
 * must not permit.
 */
final class RevocationLag {

    private static final Pattern ID = Pattern.compile("\"id\" *: *\"([^\"]*)\"");
    private static final long PATIENCE = 10_000_000_000L;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String first;
    private final String second;
    private final String administrator;
    private final String service;
    private final String holding;
    private final String question;

    private RevocationLag(String[] arguments) throws IOException {
        first = arguments[0];
        second = arguments[1];
        administrator = arguments[2];
        service = arguments[3];
        holding = "{\"accountId\":\"" + arguments[4] + "\",\"roleId\":\"" + arguments[5] + "\",\"scope\":\"TENANT\"}";
        question = Files.readAllLines(Path.of(arguments[6])).get(0);
    }

    public static void main(String[] arguments) throws Exception {
        new RevocationLag(arguments).run(Integer.parseInt(arguments[7]));
    }

    private void run(int rounds) throws Exception {
        if (permits(second, question)) {
            throw new IllegalStateException("The question is permitted without the role");
        }
        // As many again at first, so that both instances and this program are warm.
        measure(rounds);
        var lags = measure(rounds);
        Arrays.sort(lags);
        System.out.printf(
                "%d revocations: p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                lags.length, millis(lags, 50), millis(lags, 99), lags[lags.length - 1] / 1e6);
    }

    private long[] measure(int rounds) throws Exception {
        var lags = new long[rounds];
        int tokens = 0;
        int atOnce = 0;
        for (int round = 0; round < 2 * rounds; round++) {
            var given = give();
            await(true);
            var taken = takeAway(given);
            long start = System.nanoTime();
            if (round % 2 == 1) {
                var token = taken.headers().firstValue("Zugang-Consistency-Token").orElseThrow();
                if (permits(second, withToken(token))) {
                    throw new IllegalStateException("Permitted in spite of the token " + token);
                }
                tokens++;
            } else {
                boolean waited = await(false);
                lags[round / 2] = System.nanoTime() - start;
                atOnce += waited ? 0 : 1;
            }
        }
        System.out.printf("%d asked with the token: never permitted; %d of %d others were denied at once%n",
                tokens, atOnce, rounds);
        return lags;
    }

    private HttpResponse<String> give() throws Exception {
        return change(HttpRequest.newBuilder(URI.create(first + "/role-assignments"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(holding)), 201);
    }

    private HttpResponse<String> takeAway(HttpResponse<String> given) throws Exception {
        var id = ID.matcher(given.body());
        if (!id.find()) {
            throw new IllegalStateException(given.body());
        }
        return change(HttpRequest.newBuilder(URI.create(first + "/role-assignments/" + id.group(1)))
                .header("If-Match", given.headers().firstValue("ETag").orElseThrow())
                .DELETE(), 204);
    }

    private HttpResponse<String> change(HttpRequest.Builder request, int expected) throws Exception {
        var answer = http.send(
                request.header("Authorization", "Bearer " + administrator).build(), BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    /** Asks B until it answers this; whether it answered otherwise before. */
    private boolean await(boolean decision) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        boolean otherwise = false;
        while (permits(second, question) != decision) {
            otherwise = true;
            if (System.nanoTime() > end) {
                throw new IllegalStateException("B does not see the change");
            }
        }
        return otherwise;
    }

    private boolean permits(String instance, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(instance + "/v1/evaluation"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + service)
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body().replace(" ", "").contains("\"decision\":true");
    }

    private String withToken(String token) {
        return question.substring(0, question.lastIndexOf('}')) + ",\"context\":{\"consistency_token\":\"" + token + "\"}}";
    }

    private static double millis(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
