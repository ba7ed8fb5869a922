package io.zugang.local.command;

import io.zugang.local.database.Postgres;
import io.zugang.local.home.Children;
import io.zugang.local.home.Home;
import io.zugang.local.service.Service;
import io.zugang.local.service.SupervisorStart;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The parts that run although the launcher that started them is gone. */
record Leftovers(Map<String, ProcessHandle> processes) {

    static Leftovers of(Home home) {
        var processes = new LinkedHashMap<String, ProcessHandle>();
        var children = new Children(home);
        Postgres.process(home).ifPresent(process -> processes.put("postgresql", process));
        for (var service : Service.values()) {
            children.running(service.module()).ifPresent(process -> processes.put(service.module(), process));
        }
        return new Leftovers(processes);
    }

    static void end(Home home) {
        SupervisorStart.endOrphans(home);
        Postgres.stopOrphan(home);
    }

    boolean isEmpty() {
        return processes.isEmpty();
    }

    /** {@code postgresql (process 17), sync-service (process 18)}. */
    String names() {
        return processes.entrySet().stream()
                .map(part -> part.getKey() + " (process " + part.getValue().pid() + ")")
                .collect(Collectors.joining(", "));
    }
}
