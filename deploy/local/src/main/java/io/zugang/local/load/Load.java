package io.zugang.local.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends one request over and over and reads how much processor time the answering process used. The client runs on the
 * same machine, so the requests per second say little; the processor time per request is the service's own.
 */
public final class Load {

    private static final int CONNECTIONS = 8;

    private final ProcessHandle answering;

    public Load(ProcessHandle answering) {
        this.answering = answering;
    }

    /** What one round of requests cost. */
    public record Round(int requests, int failed, long millis, long cpuMicrosPerRequest) {

        public long perSecond() {
            return requests * 1000L / Math.max(1, millis);
        }
    }

    /** The median round of three, after one that warms up. */
    public Round measure(HttpRequest request, int requests) {
        round(request, requests);
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < 3; i++) {
            rounds.add(round(request, requests));
        }
        rounds.sort((a, b) -> Long.compare(a.cpuMicrosPerRequest(), b.cpuMicrosPerRequest()));
        return rounds.get(1);
    }

    private Round round(HttpRequest request, int requests) {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var threads = Executors.newFixedThreadPool(CONNECTIONS);
        var left = new AtomicInteger(requests);
        var failed = new AtomicInteger();
        var cpu = cpuTime();
        var begin = System.nanoTime();
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                workers.add(threads.submit(() -> {
                    while (left.getAndDecrement() > 0) {
                        failed.addAndGet(send(http, request) ? 0 : 1);
                    }
                }));
            }
            for (var worker : workers) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
        var millis = (System.nanoTime() - begin) / 1_000_000;
        return new Round(requests, failed.get(), millis, cpuTime().minus(cpu).toNanos() / 1000 / requests);
    }

    private static boolean send(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Duration cpuTime() {
        return answering.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
