package io.zugang.local.demo;

import io.zugang.local.service.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The resident memory of the services, as the system counts it. */
final class Memory {

    private Memory() {}

    static SortedMap<String, Long> residentMegabytes(Function<Service, Optional<ProcessHandle>> processes) {
        var megabytes = new TreeMap<String, Long>();
        for (var service : Service.values()) {
            processes.apply(service).ifPresent(process -> megabytes.put(service.module(), residentOf(process.pid())));
        }
        return megabytes;
    }

    private static long residentOf(long pid) {
        try {
            var process = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return text.isEmpty() ? 0 : Long.parseLong(text) / 1024;
        } catch (IOException e) {
            return 0;
        }
    }
}
