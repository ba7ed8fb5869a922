package io.zugang.local.home;

import io.zugang.local.progress.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/**
 * The data directory of one local installation and the cache that installations share (unpacked PostgreSQL, class
 * archives). Everything below is readable by its owner only.
 */
public record Home(Path directory, Path cache) {

    private static final long NEEDED_MEGABYTES = 500;

    public static Home create(Path directory, Path cache) {
        var home = new Home(
                directory.toAbsolutePath().normalize(), cache.toAbsolutePath().normalize());
        home.makeDirectories();
        return home;
    }

    public Path postgres() {
        return directory.resolve("postgres");
    }

    public Path secrets() {
        return directory.resolve("secrets.properties");
    }

    public Path logs() {
        return directory.resolve("logs");
    }

    public Path run() {
        return directory.resolve("run");
    }

    public Path mails() {
        return directory.resolve("mails");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** Says so now rather than letting a half-written database say it later. */
    public void requireSpace() {
        try {
            long free = Files.getFileStore(directory).getUsableSpace() / 1_000_000;
            if (free < NEEDED_MEGABYTES) {
                throw new Obstacle("The disk that holds " + directory + " has only " + free + " MB left; Zugang needs "
                        + NEEDED_MEGABYTES + " MB there.");
            }
        } catch (IOException e) {
            throw new Obstacle("The data directory " + directory + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Deletes the data; the cache stays. */
    public void delete() {
        if (!Files.exists(directory)) {
            return;
        }
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.startsWith(cache) && !cache.startsWith(path)) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException e) {
            throw new Obstacle("The data in " + directory + " could not be deleted: " + e.getMessage() + ".", e);
        }
    }

    private void makeDirectories() {
        try {
            for (var path : new Path[] {directory, cache, logs(), run(), mails()}) {
                if (!Files.isDirectory(path)) {
                    Files.createDirectories(path);
                    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
                }
            }
        } catch (IOException e) {
            throw new Obstacle(
                    "The data directory " + directory + " cannot be created: "
                            + e.getClass().getSimpleName() + " " + e.getMessage() + ".",
                    e);
        }
    }
}
