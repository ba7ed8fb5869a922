package io.zugang.local.service;

import io.zugang.local.home.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a service whether it is ready to work. */
public final class Health {

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final Ports ports;

    public Health(Ports ports) {
        this.ports = ports;
    }

    public boolean isReady(Service service) {
        var request = HttpRequest.newBuilder(URI.create(service.healthUrl(ports)))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
