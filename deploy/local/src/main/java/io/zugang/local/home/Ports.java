package io.zugang.local.home;

import io.zugang.local.progress.Obstacle;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** All ports of an installation, counted from one base, so that two installations only differ in a number. */
public record Ports(int base) {

    public static final int DEFAULT_BASE = 8080;

    private static final int LAST = 17;

    public Ports {
        if (base < 1024 || base > 65_000) {
            throw new Obstacle("The port base must lie between 1024 and 65000, not " + base + ".");
        }
    }

    /** A base whose ports are all free at this moment; for tests. */
    public static Ports free() {
        for (int attempt = 0; attempt < 100; attempt++) {
            // Below the range from which systems take ports for outgoing connections.
            var ports = new Ports(20_000 + 20 * ThreadLocalRandom.current().nextInt(600));
            if (ports.allFree()) {
                return ports;
            }
        }
        throw new Obstacle("No free range of ports was found on this machine.");
    }

    public int http(int index) {
        return base + index;
    }

    public int management(int index) {
        return base + 10 + index;
    }

    public int postgres() {
        return base + 15;
    }

    public int smtp() {
        return base + 16;
    }

    public int inbox() {
        return base + LAST;
    }

    public static void requireFree(int port, String user) {
        if (!isFree(port)) {
            throw new Obstacle("Port " + port + " (" + user
                    + ") is already in use by another program; stop that program or choose other ports with"
                    + " --port-base N.");
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // Without this, connections of a server that has just stopped make its port look taken for a minute.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean allFree() {
        for (int port = base + 1; port <= base + LAST; port++) {
            if (!isFree(port)) {
                return false;
            }
        }
        return true;
    }
}
