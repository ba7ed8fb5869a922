package io.zugang.local.database;

import io.zugang.local.home.Children;
import io.zugang.local.home.Home;
import io.zugang.local.home.Ports;
import io.zugang.local.home.Secrets;
import io.zugang.local.progress.Obstacle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The running database server. Unlike the library's defaults it writes through to the disk, asks everybody for a
 * password, listens on loopback only, and is known to be ours and not some other server on the same port.
 */
public final class Postgres implements AutoCloseable {

    static final String SUPERUSER = "postgres";

    private final Path data;
    private final int port;
    private final String password;
    private final String instance;
    private final PostgresProgram program;

    private Postgres(Home home, int port, Secrets secrets) {
        this.data = home.postgres();
        this.port = port;
        this.password = secrets.password("database.superuser");
        this.instance = UUID.nameUUIDFromBytes(
                        secrets.password("database.instance").getBytes(StandardCharsets.UTF_8))
                .toString();
        this.program = new PostgresProgram(PostgresBinaries.unpacked(home), home.log("postgres"));
    }

    public static Postgres start(Home home, int port, Secrets secrets) {
        var postgres = new Postgres(home, port, secrets);
        postgres.initialise();
        postgres.stopOrphan();
        Ports.requireFree(port, "PostgreSQL");
        postgres.launch();
        postgres.requireOurs();
        return postgres;
    }

    /** Ends a server that a killed launcher left running on this directory. */
    public static void stopOrphan(Home home) {
        if (Files.exists(home.postgres())) {
            new Postgres(home, 0, Secrets.of(home)).stopOrphan();
        }
    }

    public int port() {
        return port;
    }

    public Optional<ProcessHandle> process() {
        return process(data);
    }

    /** The server that runs on the data of this installation, started by whomever. */
    public static Optional<ProcessHandle> process(Home home) {
        return process(home.postgres());
    }

    private static Optional<ProcessHandle> process(Path data) {
        try {
            var pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
            return ProcessHandle.of(Long.parseLong(pid)).filter(Children::isRunning);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, password);
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() {
        stop();
    }

    private void initialise() {
        var versionFile = data.resolve("PG_VERSION");
        if (Files.exists(versionFile)) {
            requireMajor(versionFile);
            return;
        }
        var attempt = data.resolveSibling("postgres.new");
        try {
            deleteTree(attempt);
            var passwordFile = data.resolveSibling("postgres.password");
            Files.deleteIfExists(passwordFile);
            Files.createFile(
                    passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, password);
            var done = program.run("initdb", initArguments(attempt, passwordFile));
            Files.delete(passwordFile);
            if (!done) {
                throw program.failure("create its data directory");
            }
            Files.move(attempt, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Obstacle("PostgreSQL's data directory cannot be created: " + e.getMessage() + ".", e);
        }
    }

    private static List<String> initArguments(Path directory, Path passwordFile) {
        return List.of(
                "--pgdata=" + directory,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                // Closes the library's 'trust for every local user' in pg_hba.conf.
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    private void requireMajor(Path versionFile) {
        try {
            var found = Files.readString(versionFile).strip();
            if (!found.equals(String.valueOf(PostgresBinaries.MAJOR))) {
                throw new Obstacle("The data in " + data + " were written by PostgreSQL " + found
                        + ", but this Zugang brings PostgreSQL " + PostgresBinaries.MAJOR
                        + ", which cannot read them. Move that directory away, or start anew with './zugang reset'.");
            }
        } catch (IOException e) {
            throw new Obstacle("PostgreSQL's data directory cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private void stopOrphan() {
        if (process().isPresent() && !stop()) {
            throw new Obstacle("A PostgreSQL server of an earlier start still runs on " + data
                    + " and does not stop; end process "
                    + process().map(ProcessHandle::pid).orElse(0L) + ".");
        }
    }

    private void launch() {
        var options = "-p " + port
                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
                + " -c fsync=on -c synchronous_commit=on -c max_connections=120 -c shared_buffers=64MB"
                + " -c zugang.instance=" + instance;
        var arguments = List.of(
                "start",
                "-D",
                data.toString(),
                "-w",
                "-t",
                "90",
                "-l",
                program.log().toString(),
                "-o",
                options);
        if (!program.run("pg_ctl", arguments)) {
            throw program.failure("start");
        }
    }

    /** A free port a moment ago is no proof: somebody else may have been quicker. */
    private void requireOurs() {
        try (var connection = connect("postgres");
                var statement = connection.createStatement();
                var answer = statement.executeQuery(
                        "select current_setting('data_directory'), current_setting('zugang.instance', true)")) {
            answer.next();
            var directory = Path.of(answer.getString(1)).toRealPath();
            if (!directory.equals(data.toRealPath()) || !instance.equals(answer.getString(2))) {
                throw foreignServer(null);
            }
        } catch (SQLException | IOException e) {
            throw foreignServer(e);
        }
    }

    private Obstacle foreignServer(@Nullable Exception cause) {
        var sentence = "The PostgreSQL server that answers on port " + port
                + " is not the one of this installation; stop it or choose other ports with --port-base N.";
        return cause == null ? new Obstacle(sentence) : new Obstacle(sentence, cause);
    }

    private boolean stop() {
        return program.run("pg_ctl", List.of("stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "30"))
                || program.run("pg_ctl", List.of("stop", "-D", data.toString(), "-m", "immediate", "-w", "-t", "10"));
    }

    private static void deleteTree(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (var paths = Files.walk(tree)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
