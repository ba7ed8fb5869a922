package io.zugang.identity.requestlimit;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from, as far as limits care: an IPv4 address, or the /64 of an IPv6 address, since one customer's
 * line holds 2^64 of those.
 *
 * <p>Quarkus takes the leftmost entry of X-Forwarded-For, which the client writes. Only the last entry is by our own proxy.
 */
@ApplicationScoped
public class ClientNetwork {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String UNKNOWN = "unknown";
    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;
    private static final int MAPPED_PREFIX_BYTES = 12;
    private static final byte[] MAPPED_PREFIX = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

    private final boolean behindProxy;

    ClientNetwork(
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean behindProxy) {
        this.behindProxy = behindProxy;
    }

    /** The network of the client; that of the proxy if the proxy names no address. */
    public String of(HttpServerRequest request) {
        var forwarded = behindProxy ? forwarded(request) : Optional.<String>empty();
        return forwarded.or(() -> peer(request)).orElse(UNKNOWN);
    }

    private static Optional<String> forwarded(HttpServerRequest request) {
        var lines = request.headers().getAll(FORWARDED_FOR);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var last = lines.get(lines.size() - 1);
        return network(last.substring(last.lastIndexOf(',') + 1).strip());
    }

    /** By the connection: the request's own answer is what the client wrote, once forwarding is on. */
    private static Optional<String> peer(HttpServerRequest request) {
        var remote = request.connection().remoteAddress();
        return remote == null || remote.hostAddress() == null ? Optional.empty() : network(remote.hostAddress());
    }

    /** Reads IP literals only; names are never looked up. */
    static Optional<String> network(String address) {
        return Optional.ofNullable(NetUtil.createByteArrayFromIpAddressString(address))
                .map(ClientNetwork::network);
    }

    private static String network(byte[] address) {
        boolean mapped = address.length == IPV6_BYTES
                && Arrays.equals(MAPPED_PREFIX, Arrays.copyOf(address, MAPPED_PREFIX_BYTES));
        if (mapped) {
            return network(Arrays.copyOfRange(address, MAPPED_PREFIX_BYTES, IPV6_BYTES));
        }
        return HexFormat.of().formatHex(address.length == IPV6_BYTES ? Arrays.copyOf(address, NETWORK_BYTES) : address);
    }
}
