package io.zugang.local.command;

import io.zugang.local.home.Home;
import io.zugang.local.home.Ports;
import io.zugang.local.progress.Obstacle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words after {@code ./zugang}. */
record Arguments(String command, List<String> rest, Map<String, String> options, Set<String> flags) {

    private static final Set<String> FLAGS = Set.of("--yes", "--no-follow");
    private static final Set<String> OPTIONS = Set.of("--port-base", "--data");
    private static final Set<String> HELP = Set.of("--help", "-h");

    static Arguments parse(String... words) {
        var rest = new ArrayList<String>();
        var options = new HashMap<String, String>();
        var flags = new HashSet<String>();
        if (Arrays.stream(words).anyMatch(HELP::contains)) {
            return new Arguments("help", List.of(), Map.of(), Set.of());
        }
        for (int i = 0; i < words.length; i++) {
            if (FLAGS.contains(words[i])) {
                flags.add(words[i]);
            } else if (OPTIONS.contains(words[i])) {
                if (i + 1 == words.length) {
                    throw new Obstacle("The option " + words[i] + " needs a value.");
                }
                options.put(words[i], words[++i]);
            } else if (words[i].startsWith("-")) {
                throw new Obstacle("There is no option " + words[i] + "; './zugang help' lists them.");
            } else {
                rest.add(words[i]);
            }
        }
        var command = rest.isEmpty() ? "help" : rest.remove(0);
        return new Arguments(command, List.copyOf(rest), Map.copyOf(options), Set.copyOf(flags));
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    Path repository() {
        return Path.of(System.getProperty("zugang.repository", "."))
                .toAbsolutePath()
                .normalize();
    }

    /** The data directory: the one named, else that of this kind of run below {@code .zugang}. */
    Home home(String kind) {
        var local = repository().resolve(".zugang");
        var directory = Optional.ofNullable(options.get("--data")).map(Path::of).orElse(local.resolve(kind));
        return Home.create(directory, local.resolve("cache"));
    }

    Optional<Integer> portBase() {
        return Optional.ofNullable(options.get("--port-base")).map(text -> {
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw new Obstacle("The port base must be a number, not '" + text + "'.", e);
            }
        });
    }

    Ports ports() {
        return new Ports(portBase().orElse(Ports.DEFAULT_BASE));
    }
}
