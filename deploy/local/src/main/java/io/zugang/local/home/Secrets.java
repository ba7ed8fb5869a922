package io.zugang.local.home;

import io.zugang.local.progress.Obstacle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The generated secrets of one installation: made on first use, kept in a file only its owner may read. */
public final class Secrets {

    /** No characters that look alike, none that a shell, SQL or a URL would read as its own. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private final Map<String, String> values;

    private Secrets(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    public static Secrets of(Home home) {
        try {
            var values = new TreeMap<String, String>();
            if (Files.exists(home.secrets())) {
                for (var line : Files.readAllLines(home.secrets(), StandardCharsets.UTF_8)) {
                    int equals = line.indexOf('=');
                    if (equals > 0) {
                        values.put(line.substring(0, equals), line.substring(equals + 1));
                    }
                }
            }
            return new Secrets(home.secrets(), values);
        } catch (IOException e) {
            throw new Obstacle("The secrets in " + home.secrets() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** A password of 24 characters, the same at every call. */
    public String password(String name) {
        return value(name, this::randomPassword);
    }

    /** 32 random bytes in base64, the same at every call. */
    public String key(String name) {
        return value(name, () -> {
            var bytes = new byte[32];
            random.nextBytes(bytes);
            return Base64.getEncoder().encodeToString(bytes);
        });
    }

    /** True at the first call for this name and never again. */
    public boolean firstTime(String name) {
        boolean first = !values.containsKey(name);
        value(name, () -> "done");
        return first;
    }

    private synchronized String value(String name, Supplier<String> fresh) {
        var known = values.get(name);
        if (known != null) {
            return known;
        }
        var made = fresh.get();
        values.put(name, made);
        save();
        return made;
    }

    private String randomPassword() {
        return random.ints(24, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }

    private void save() {
        var text = values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Obstacle("The secrets cannot be written to " + file + ": " + e.getMessage() + ".", e);
        }
    }
}
