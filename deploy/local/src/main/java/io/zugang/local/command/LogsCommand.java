package io.zugang.local.command;

import io.zugang.local.home.Home;
import io.zugang.local.progress.Obstacle;
import io.zugang.local.progress.Terminal;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** Shows the end of the logs and what is added to them. */
record LogsCommand(Arguments arguments, Terminal terminal) implements Command {

    private static final long TAIL_BYTES = 4_000;

    @Override
    public int run() {
        var files = files(arguments.home(DATA));
        var positions = new TreeMap<Path, Long>();
        try {
            for (var file : files) {
                positions.put(file, Math.max(0, Files.size(file) - TAIL_BYTES));
            }
            do {
                for (var file : files) {
                    positions.put(file, show(file, positions.getOrDefault(file, 0L), files.size() > 1));
                }
                Thread.sleep(500);
            } while (!arguments.has("--no-follow"));
        } catch (IOException e) {
            throw new Obstacle("A log cannot be read: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private List<Path> files(Home home) {
        if (!arguments.rest().isEmpty()) {
            var file = home.log(arguments.rest().get(0));
            if (!Files.exists(file)) {
                throw new Obstacle("There is no log of '" + arguments.rest().get(0) + "' in " + home.logs() + ".");
            }
            return List.of(file);
        }
        try (var all = Files.list(home.logs())) {
            var found = all.filter(path -> path.toString().endsWith(".log"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new Obstacle("There are no logs in " + home.logs() + " yet.");
            }
            return found;
        } catch (IOException e) {
            throw new Obstacle("The logs in " + home.logs() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private long show(Path file, long from, boolean named) throws IOException {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            // A shorter file has been replaced by a new one.
            var start = log.length() < from ? 0 : from;
            log.seek(start);
            var bytes = new byte[(int) Math.min(log.length() - start, 1_000_000)];
            log.readFully(bytes);
            var text = new String(bytes, StandardCharsets.UTF_8);
            var name = named ? file.getFileName().toString().replace(".log", "") + " | " : "";
            text.lines().forEach(line -> terminal.line(name + line));
            return start + bytes.length;
        }
    }
}
