package io.zugang.local.service;

import io.zugang.local.home.Children;
import io.zugang.local.home.Home;
import io.zugang.local.home.Ports;
import io.zugang.local.progress.Terminal;
import java.nio.file.Path;
import java.util.Arrays;

/** What is needed to start the services. {@code writeArchives} allows class archives to be written at the end. */
public record SupervisorStart(
        Path repository, Home home, Ports ports, ServiceSettings settings, boolean writeArchives, int restarts) {

    /** Ends services that a killed launcher left running on this data directory. */
    public static void endOrphans(Home home) {
        var children = new Children(home);
        for (var service : Service.values()) {
            children.running(service.module()).ifPresent(ProcessHandle::destroy);
        }
        for (var service : Service.values()) {
            children.end(service.module(), 15);
        }
    }

    public static void requireFreePorts(Ports ports) {
        for (var service : Service.values()) {
            Ports.requireFree(service.port(ports), service.module());
            Ports.requireFree(service.managementPort(ports), "health of " + service.module());
        }
    }

    public Supervisor start(Terminal terminal) {
        var processes = Arrays.stream(Service.values())
                .map(service -> {
                    var jar = service.jar(repository);
                    var archive = new ClassArchive(home, service, jar, writeArchives);
                    return new ServiceProcess(service, home, jar, settings.of(service), archive);
                })
                .toList();
        var supervisor = new Supervisor(processes, ports, terminal, restarts);
        try {
            supervisor.start();
            return supervisor;
        } catch (RuntimeException e) {
            supervisor.close();
            throw e;
        }
    }
}
