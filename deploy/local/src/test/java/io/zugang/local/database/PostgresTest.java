package io.zugang.local.database;

import io.zugang.local.home.Children;
import io.zugang.local.home.Home;
import io.zugang.local.home.Ports;
import io.zugang.local.home.Secrets;
import io.zugang.local.progress.Obstacle;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PostgresTest {

    /** Unpacked once for all tests, as it is for all installations of a checkout. */
    private static final Path CACHE = Path.of("target", "test-cache");

    private final int port = Ports.free().postgres();

    @Test
    void keepsRowsOverARestartAndAKilledLauncher(@TempDir Path directory) throws SQLException {
        var home = Home.create(directory, CACHE);
        var first = start(home);
        execute(first, "create table kept(id int); insert into kept values (42)");
        var orphan = first.process().orElseThrow();

        try (var second = start(home)) {
            assertThat(Children.isRunning(orphan)).isFalse();
            assertThat(query(second, "select id from kept")).isEqualTo("42");
        }
    }

    @Test
    void closesTheUnsafeDefaults(@TempDir Path directory) throws SQLException {
        try (var postgres = start(Home.create(directory, CACHE))) {
            assertThat(query(postgres, "show fsync")).isEqualTo("on");
            assertThat(query(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(postgres, "show unix_socket_directories")).isEmpty();
            assertThat(query(postgres, "select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'"))
                    .isEqualTo("0");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url("postgres"), "postgres", "wrong"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void givesEachServiceADatabaseItsRolesCanUse(@TempDir Path directory) throws SQLException {
        var home = Home.create(directory, CACHE);
        var tenant = new ServiceDatabase("tenant", Secrets.of(home));
        var access = new ServiceDatabase("access", Secrets.of(home));
        try (var postgres = start(home)) {
            tenant.create(postgres);
            access.create(postgres);
            tenant.create(postgres);
            var url = postgres.url(tenant.database());

            try (var owner = DriverManager.getConnection(url, tenant.owner(), tenant.ownerPassword());
                    var user = DriverManager.getConnection(url, tenant.user(), tenant.userPassword())) {
                owner.createStatement().execute("create table customer(name text)");
                user.createStatement().execute("insert into customer values ('Grün')");
                assertThatThrownBy(() -> user.createStatement().execute("create table mine(id int)"))
                        .hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(url, access.user(), access.userPassword()))
                    .hasMessageContaining("permission denied for database");
        }
    }

    @Test
    void refusesAPortThatSomebodyElseUses(@TempDir Path directory) throws Exception {
        var home = Home.create(directory, CACHE);
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            assertThatThrownBy(() -> start(home))
                    .isInstanceOf(Obstacle.class)
                    .hasMessageContaining("Port " + port + " (PostgreSQL) is already in use");
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersion(@TempDir Path directory) throws Exception {
        var home = Home.create(directory, CACHE);
        Files.createDirectory(home.postgres());
        Files.writeString(home.postgres().resolve("PG_VERSION"), "16\n");

        assertThatThrownBy(() -> start(home))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("were written by PostgreSQL 16")
                .hasMessageContaining("./zugang reset");
    }

    private Postgres start(Home home) {
        return Postgres.start(home, port, Secrets.of(home));
    }

    private static void execute(Postgres postgres, String sql) throws SQLException {
        try (var connection = postgres.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Postgres postgres, String sql) throws SQLException {
        try (var connection = postgres.connect("postgres");
                var answer = connection.createStatement().executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
