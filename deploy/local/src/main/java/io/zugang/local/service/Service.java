package io.zugang.local.service;

import io.zugang.local.home.Ports;
import java.nio.file.Path;
import java.util.Locale;

/** The four services; the order is that of their ports. */
public enum Service {
    IDENTITY,
    TENANT,
    ACCESS,
    SYNC;

    /** {@code identity}: its path prefix, and the name of its database. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code identity-service}: its module, and its OAuth client. */
    public String module() {
        return shortName() + "-service";
    }

    public int port(Ports ports) {
        return ports.http(ordinal() + 1);
    }

    public int managementPort(Ports ports) {
        return ports.management(ordinal() + 1);
    }

    /** Enough for the main job and a person who looks around; hashing passwords takes room in identity-service. */
    int heapMegabytes() {
        return this == IDENTITY ? 96 : 80;
    }

    public String url(Ports ports) {
        return "http://127.0.0.1:" + port(ports) + "/" + shortName();
    }

    public String healthUrl(Ports ports) {
        return "http://127.0.0.1:" + managementPort(ports) + "/q/health/ready";
    }

    public Path jar(Path repository) {
        return repository.resolve(module()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
