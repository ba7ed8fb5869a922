import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Asks a server questions over HTTP and says how much processor time the server takes for each:
 * {@code java HttpLoad.java URL PID FILE CONNECTIONS SECONDS [Header:value]...}. A line of the file is the expected decision
 * ({@code true}, {@code false} or {@code ?}), a tab and a body. {@code 16x50} for the connections asks in batches of fifty.
 * The time is that of the process, from its {@code /proc/PID/stat}; it must be the one that listens on the port of the URL.
 */
final class HttpLoad {

    private static final long TICKS = 100;
    private static final int RUNS = 5;
    private static final String DECISION = "\"decision\":";

    private final URI url;
    private final String headers;
    private final List<Question> questions;
    private volatile long end;

    private HttpLoad(URI url, String headers, List<String> lines, int batch) {
        this.url = url;
        this.headers = headers;
        this.questions = IntStream.range(0, lines.size() / batch)
                .mapToObj(i -> question(lines.subList(i * batch, (i + 1) * batch)))
                .toList();
    }

    public static void main(String[] arguments) throws Exception {
        var url = URI.create(arguments[0]);
        var pid = arguments[1];
        var shape = arguments[3].split("x");
        int connections = Integer.parseInt(shape[0]);
        int batch = shape.length == 1 ? 1 : Integer.parseInt(shape[1]);
        long seconds = Long.parseLong(arguments[4]);
        var headers = new StringBuilder();
        for (int i = 5; i < arguments.length; i++) {
            headers.append(arguments[i]).append("\r\n");
        }
        if (!listens(pid, url.getPort())) {
            throw new IllegalArgumentException("Process " + pid + " does not listen on port " + url.getPort());
        }
        var load = new HttpLoad(url, headers.toString(), Files.readAllLines(Path.of(arguments[2])), batch);
        load.ask(0, load.questions.size());
        System.out.printf("All %d requests were answered as expected%n", load.questions.size());
        load.run(connections, seconds);
        for (int run = 0; run < RUNS; run++) {
            long before = ticks(pid);
            var times = load.run(connections, seconds);
            double spent = (ticks(pid) - before) * 1e6 / TICKS;
            Arrays.sort(times);
            System.out.printf(
                    "%s connections: %d requests, %.1f us of server CPU each, %.2f a decision, %d a second, p50 %d us,"
                            + " p99 %d us%n",
                    arguments[3],
                    times.length,
                    spent / times.length,
                    spent / times.length / batch,
                    times.length / seconds,
                    times[times.length / 2] / 1_000,
                    times[(int) (times.length * 0.99)] / 1_000);
        }
    }

    /** The times of all answers; the first run is for warming up. */
    private long[] run(int connections, long seconds) throws Exception {
        end = System.nanoTime() + seconds * 1_000_000_000;
        var pool = Executors.newFixedThreadPool(connections);
        try {
            var asking = new ArrayList<Callable<long[]>>();
            for (int i = 0; i < connections; i++) {
                int first = i * 257;
                asking.add(() -> ask(first, Integer.MAX_VALUE));
            }
            var times = LongStream.empty();
            for (var done : pool.invokeAll(asking)) {
                times = LongStream.concat(times, Arrays.stream(done.get()));
            }
            return times.toArray();
        } finally {
            pool.shutdown();
        }
    }

    /** Asks so many questions, or until the time is over. */
    private long[] ask(int first, int many) throws IOException {
        var times = LongStream.builder();
        boolean untilEnd = many == Integer.MAX_VALUE;
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.setTcpNoDelay(true);
            var out = socket.getOutputStream();
            var in = new BufferedInputStream(socket.getInputStream());
            for (int next = first; untilEnd ? System.nanoTime() < end : next - first < many; next++) {
                var question = questions.get(next % questions.size());
                long start = System.nanoTime();
                out.write(question.request);
                var answer = answer(in);
                times.add(System.nanoTime() - start);
                check(question.expected, answer);
            }
        }
        return times.build().toArray();
    }

    private Question question(List<String> lines) {
        var bodies = lines.stream().map(line -> line.substring(line.indexOf('\t') + 1)).toList();
        var body = lines.size() == 1 ? bodies.get(0) : "{\"evaluations\":[" + String.join(",", bodies) + "]}";
        var expected = lines.stream().map(line -> line.substring(0, line.indexOf('\t'))).toList();
        return new Question(request(body), expected);
    }

    private byte[] request(String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return ("POST " + url.getRawPath() + " HTTP/1.1\r\nHost: " + url.getAuthority()
                        + "\r\nContent-Type: application/json\r\n" + headers + "Content-Length: " + bytes.length
                        + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void check(List<String> expected, String answer) {
        var compact = answer.replace(" ", "");
        int from = 0;
        for (var one : expected) {
            from = compact.indexOf(DECISION, from) + DECISION.length();
            boolean known = from >= DECISION.length()
                    && (compact.startsWith("true", from) || compact.startsWith("false", from));
            if (!known || !one.equals("?") && !compact.startsWith(one, from)) {
                throw new IllegalStateException("Not " + one + ": " + answer);
            }
        }
        if (compact.indexOf(DECISION, from) >= 0) {
            throw new IllegalStateException("More decisions than were asked for: " + answer);
        }
    }

    private static String answer(InputStream in) throws IOException {
        int length = -1;
        boolean chunked = false;
        var head = line(in);
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var lower = header.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        var body = chunked ? chunks(in) : new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return head.contains(" 200") ? body : head + " " + body;
    }

    private static String chunks(InputStream in) throws IOException {
        var body = new StringBuilder();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
            line(in);
        }
        line(in);
        return body.toString();
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /** User and system time of a process, in hundredths of a second. */
    private static long ticks(String pid) throws IOException {
        var stat = Files.readString(Path.of("/proc", pid, "stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    private static boolean listens(String pid, int port) throws IOException {
        var wanted = String.format(":%04X", port);
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (var row : Files.readAllLines(Path.of(table))) {
                var fields = row.strip().split("\\s+");
                if (fields[1].endsWith(wanted) && fields[3].equals("0A") && holds(pid, "socket:[" + fields[9] + "]")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean holds(String pid, String socket) throws IOException {
        try (var files = Files.list(Path.of("/proc", pid, "fd"))) {
            return files.anyMatch(file -> {
                try {
                    return Files.readSymbolicLink(file).toString().equals(socket);
                } catch (IOException closedMeanwhile) {
                    return false;
                }
            });
        }
    }

    /** What is sent, and the decisions that must come back. */
    private static final class Question {

        private final byte[] request;
        private final List<String> expected;

        private Question(byte[] request, List<String> expected) {
            this.request = request;
            this.expected = expected;
        }
    }
}
