package io.zugang.local.service;

import io.zugang.local.database.ServiceDatabase;
import io.zugang.local.home.Ports;
import io.zugang.local.home.Secrets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The settings of the services as environment variables: one installation's addresses and generated secrets. */
public final class ServiceSettings {

    public static final String ADMINISTRATOR = "admin@zugang.example";

    /** Pages of any port of this machine may call the services: they all listen on loopback only. */
    private static final String PAGES_OF_THIS_MACHINE = "/http://(localhost|127[.]0[.]0[.]1)(:[0-9]+)?/";

    private final Ports ports;
    private final Secrets secrets;
    private final String databaseServer;

    /** @param databaseServer the address of the database server up to the name of a database */
    public ServiceSettings(Ports ports, Secrets secrets, String databaseServer) {
        this.ports = ports;
        this.secrets = secrets;
        this.databaseServer = databaseServer;
    }

    public static String administratorPassword(Secrets secrets) {
        return secrets.password("administrator.one-time-password");
    }

    public static String callback(Ports ports) {
        return "http://127.0.0.1:" + ports.inbox() + "/signed-in";
    }

    Map<String, String> of(Service service) {
        var settings = new TreeMap<String, String>();
        settings.put("ZUGANG_MODE", "local");
        settings.put("ZUGANG_ISSUER", Service.IDENTITY.url(ports));
        for (var each : Service.values()) {
            settings.put("ZUGANG_URL_" + each.name(), each.url(ports));
        }
        settings.put("ZUGANG_CORS_ORIGINS", PAGES_OF_THIS_MACHINE);
        settings.put("ZUGANG_CLIENT_SECRET", clientSecret(service));
        settings.put("ZUGANG_PAGE_TOKEN_KEY", secrets.key("page-token." + service.shortName()));
        addServer(settings, service);
        addDatabase(settings, service);
        if (service == Service.IDENTITY) {
            addIdentity(settings);
        }
        if (service == Service.ACCESS) {
            settings.put("ACCESS_PUBLIC_URL", service.url(ports));
        }
        return settings;
    }

    private void addServer(Map<String, String> settings, Service service) {
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", String.valueOf(service.port(ports)));
        settings.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        settings.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(service.managementPort(ports)));
        // A person reads these logs; JSON is for machines.
        settings.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        // glibc otherwise gives every thread its own memory arena.
        settings.put("MALLOC_ARENA_MAX", "1");
        settings.put("MALLOC_TRIM_THRESHOLD_", "65536");
        settings.put("MALLOC_MMAP_THRESHOLD_", "65536");
    }

    private void addDatabase(Map<String, String> settings, Service service) {
        var database = new ServiceDatabase(service.shortName(), secrets);
        settings.put("ZUGANG_DB_URL", databaseServer + database.database());
        settings.put("ZUGANG_DB_USER", database.user());
        settings.put("ZUGANG_DB_PASSWORD", database.userPassword());
        settings.put("ZUGANG_DB_OWNER", database.owner());
        settings.put("ZUGANG_DB_OWNER_PASSWORD", database.ownerPassword());
    }

    private void addIdentity(Map<String, String> settings) {
        settings.put("IDENTITY_KEY_ENCRYPTION_KEY", secrets.key("key-encryption"));
        settings.put("IDENTITY_BOOTSTRAP_ADMIN_EMAIL", ADMINISTRATOR);
        settings.put("IDENTITY_BOOTSTRAP_ADMIN_PASSWORD", administratorPassword(secrets));
        settings.put("IDENTITY_PORTAL_REDIRECT_URIS", callback(ports));
        settings.put("IDENTITY_PORTAL_POST_LOGOUT_REDIRECT_URIS", "http://127.0.0.1:" + ports.inbox() + "/");
        settings.put("IDENTITY_PUBLIC_URL", Service.IDENTITY.url(ports));
        for (var each : Service.values()) {
            var client = each.module().toUpperCase(Locale.ROOT).replace('-', '_');
            settings.put("IDENTITY_CLIENT_SECRETS__" + client + "_", clientSecret(each));
        }
        // One hash at a time: each takes 19 MB.
        settings.put("IDENTITY_PASSWORD_HASH_THREADS", "1");
        settings.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        settings.put("QUARKUS_MAILER_PORT", String.valueOf(ports.smtp()));
        settings.put("QUARKUS_MAILER_FROM", "Zugang <zugang@zugang.example>");
        settings.put("QUARKUS_MAILER_MOCK", "false");
    }

    private String clientSecret(Service service) {
        return secrets.password("client." + service.module());
    }
}
