package io.zugang.local.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zugang.local.home.Home;
import io.zugang.local.progress.Obstacle;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs, unpacked once from the jar of this platform into the cache. Done here and not by the
 * library: its own unpacking goes on silently when the disk is full.
 */
public final class PostgresBinaries {

    /** The major version the jars carry; a data directory of another one cannot be opened. */
    static final int MAJOR = 18;

    private final Path directory;

    private PostgresBinaries(Path directory) {
        this.directory = directory;
    }

    public static PostgresBinaries unpacked(Home home) {
        var directory = home.cache().resolve("postgresql-" + MAJOR);
        if (!Files.exists(directory)) {
            unpack(directory);
        }
        return new PostgresBinaries(directory);
    }

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    private static void unpack(Path directory) {
        // Another name until complete, so that a broken attempt is never taken for the real thing.
        var attempt = directory.resolveSibling(directory.getFileName() + ".new");
        try {
            delete(attempt);
            try (var packed = archive();
                    var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
                for (var entry = next(tar); entry != null; entry = next(tar)) {
                    write(tar, entry, attempt);
                }
            }
            Files.move(attempt, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Obstacle("PostgreSQL could not be unpacked to " + directory + ": " + e.getMessage() + ".", e);
        }
    }

    private static InputStream archive() throws IOException {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "Darwin" : "Linux";
        var machine = System.getProperty("os.arch");
        var stream = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system, "amd64".equals(machine) ? "x86_64" : machine);
        if (stream == null) {
            throw new Obstacle("There is no PostgreSQL for " + system + " on " + machine
                    + " in this build; Linux and macOS on x86-64 and arm64 are supported.");
        }
        return stream;
    }

    private static @Nullable TarArchiveEntry next(TarArchiveInputStream tar) throws IOException {
        return tar.getNextEntry();
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        var target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("the archive names a file outside of it");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        var parent = Objects.requireNonNull(target.getParent());
        Files.createDirectories(parent);
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if (parent.endsWith("bin")) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (var paths = Files.walk(tree)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
