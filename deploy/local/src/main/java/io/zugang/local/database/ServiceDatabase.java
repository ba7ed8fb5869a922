package io.zugang.local.database;

import io.zugang.local.home.Secrets;
import io.zugang.local.progress.Obstacle;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The database of one service with its two roles: the owner, which migrates, and the role the service runs with, which
 * may only read and write rows and is subject to row-level security.
 */
public record ServiceDatabase(String name, Secrets secrets) {

    public String database() {
        return "zugang_" + name;
    }

    public String owner() {
        return database() + "_owner";
    }

    public String user() {
        return database() + "_app";
    }

    public String ownerPassword() {
        return secrets.password("database." + name + ".owner");
    }

    public String userPassword() {
        return secrets.password("database." + name + ".app");
    }

    /** Creates what is missing; does nothing but renew the passwords when everything is there. */
    public void create(Postgres postgres) {
        try (var connection = postgres.connect("postgres");
                var statement = connection.createStatement()) {
            role(statement, owner(), ownerPassword());
            role(statement, user(), userPassword());
            if (!exists(statement, "select 1 from pg_database where datname = '" + database() + "'")) {
                statement.execute("create database " + database() + " owner " + owner());
                statement.execute("revoke all on database " + database() + " from public");
                statement.execute("grant connect, temporary on database " + database() + " to " + user());
                grantRows(postgres);
            }
        } catch (SQLException e) {
            throw new Obstacle("The database " + database() + " cannot be prepared: " + e.getMessage() + ".", e);
        }
    }

    private void grantRows(Postgres postgres) throws SQLException {
        try (var connection = postgres.connect(database());
                var statement = connection.createStatement()) {
            statement.execute("alter schema public owner to " + owner());
            statement.execute("revoke all on schema public from public");
            statement.execute("grant usage on schema public to " + user());
            var future = "alter default privileges for role " + owner() + " in schema public grant ";
            statement.execute(future + "select, insert, update, delete on tables to " + user());
            statement.execute(future + "usage, select on sequences to " + user());
            statement.execute(future + "execute on functions to " + user());
        }
    }

    private static void role(Statement statement, String role, String password) throws SQLException {
        // Passwords are our own letters and digits, so quoting is safe.
        var verb = exists(statement, "select 1 from pg_roles where rolname = '" + role + "'") ? "alter" : "create";
        statement.execute(verb + " role " + role + " with login nosuperuser nocreatedb nocreaterole nobypassrls"
                + " password '" + password + "'");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var answer = statement.executeQuery(query)) {
            return answer.next();
        }
    }
}
