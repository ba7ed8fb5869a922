package io.zugang.identity.client;

import io.zugang.platform.security.ReadinessCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Refuses clients that could be taken over: short secrets, and return addresses that others could answer on. */
@ApplicationScoped
class ClientReadiness implements ReadinessCheck {

    private static final int SHORTEST_SECRET = 32;
    private static final List<String> ADDRESSES =
            List.of("identity.portal-redirect-uris", "identity.portal-post-logout-redirect-uris");

    private final Config config;

    ClientReadiness(Config config) {
        this.config = config;
    }

    @Override
    public List<String> problems() {
        var problems = new ArrayList<String>();
        for (var service : ConfiguredClients.SERVICES) {
            var property = ConfiguredClients.secretProperty(service);
            if (config.getOptionalValue(property, String.class).orElse("").length() < SHORTEST_SECRET) {
                problems.add(property + " must be set to at least " + SHORTEST_SECRET + " random characters");
            }
        }
        for (var property : ADDRESSES) {
            config.getOptionalValues(property, String.class).orElse(List.of()).stream()
                    .filter(address -> !isSafe(address))
                    .forEach(address -> problems.add(
                            property + " must hold https addresses without fragment only, not " + address));
        }
        return problems;
    }

    private static boolean isSafe(String address) {
        try {
            var uri = URI.create(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getRawFragment() == null;
        } catch (IllegalArgumentException noUri) {
            return false;
        }
    }
}
