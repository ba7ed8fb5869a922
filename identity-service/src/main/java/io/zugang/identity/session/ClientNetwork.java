package io.zugang.identity.session;

import io.vertx.core.http.HttpServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as throttling cares. */
public final class ClientNetwork {

    private static final int HALF_OF_IPV6 = 8;

    private ClientNetwork() {}

    /** The IPv4 address, or the /64 of an IPv6 address, since one customer's line holds 2^64 of those. */
    public static String of(HttpServerRequest request) {
        var remote = request.remoteAddress();
        return remote == null || remote.hostAddress() == null ? "unknown" : network(remote.hostAddress());
    }

    static String network(String address) {
        try {
            // A literal address is only parsed here, never looked up.
            if (InetAddress.getByName(address) instanceof Inet6Address ipv6) {
                return HexFormat.of().formatHex(Arrays.copyOf(ipv6.getAddress(), HALF_OF_IPV6));
            }
            return address;
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
