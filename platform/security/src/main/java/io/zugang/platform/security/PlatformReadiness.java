package io.zugang.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The settings that all services share. */
@ApplicationScoped
class PlatformReadiness implements ReadinessCheck {

    private static final int SHORTEST_SECRET = 32;
    private static final int KEY_BYTES = 32;
    private static final int FEWEST_DIFFERENT = 10;
    private static final Pattern WORDS_OF_EXAMPLES = Pattern.compile("(?i).*(change|secret|password|example|test).*");
    private static final Pattern JDBC_HOST = Pattern.compile("jdbc:postgresql://(\\[[^]]*]|[^:/?]+).*");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final Config config;

    PlatformReadiness(Config config) {
        this.config = config;
    }

    @Override
    public List<String> problems() {
        var problems = new ArrayList<String>();
        issuer(problems);
        clientSecret(problems);
        pageTokenKey(problems);
        crossOrigin(problems);
        database(problems);
        return problems;
    }

    private void issuer(List<String> problems) {
        var issuer = value("zugang.issuer");
        if (!issuer.startsWith("https://") || LOOPBACK.contains(String.valueOf(hostOf(issuer)))) {
            problems.add("zugang.issuer must be the public https URL of identity-service");
        }
    }

    private void clientSecret(List<String> problems) {
        var secret = value("zugang.client-secret");
        if (secret.length() < SHORTEST_SECRET
                || isMonotonous(secret)
                || WORDS_OF_EXAMPLES.matcher(secret).matches()) {
            problems.add("zugang.client-secret must be a random text of at least " + SHORTEST_SECRET
                    + " characters, for example from: openssl rand -base64 33");
        }
    }

    private void pageTokenKey(List<String> problems) {
        var key = value("zugang.page-token-key");
        try {
            if (Base64.getDecoder().decode(key).length >= KEY_BYTES && !isMonotonous(key)) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // Falls through: what cannot be decoded is no key.
        }
        problems.add("zugang.page-token-key must be " + KEY_BYTES
                + " random bytes in base64, the same in every replica, for example from: openssl rand -base64 32");
    }

    private void crossOrigin(List<String> problems) {
        for (var property : List.of("zugang.cors-origins", "quarkus.http.cors.origins")) {
            if (value(property).contains("*")) {
                problems.add(property + " must name each allowed origin; a wildcard lets every web site in");
            }
        }
    }

    private void database(List<String> problems) {
        var host = JDBC_HOST.matcher(value("zugang.db.url"));
        var sidecar = config.getOptionalValue("zugang.db.loopback-allowed", Boolean.class)
                .orElse(false);
        if (!host.matches()) {
            problems.add("zugang.db.url must be the JDBC URL of a PostgreSQL server");
        } else if (LOOPBACK.contains(host.group(1).toLowerCase(Locale.ROOT)) && !sidecar) {
            problems.add("zugang.db.url points at this machine, where only the embedded database of local mode lives;"
                    + " name the server, or set zugang.db.loopback-allowed=true for a proxy beside this service");
        }
        if (value("zugang.db.user").equals(value("zugang.db.owner"))) {
            problems.add(
                    "zugang.db.user must be another role than zugang.db.owner: the runtime role may not own tables");
        }
        if (value("zugang.db.password").isEmpty()
                || value("zugang.db.owner-password").isEmpty()) {
            problems.add("zugang.db.password and zugang.db.owner-password must be set");
        }
    }

    private String value(String property) {
        return config.getOptionalValue(property, String.class).orElse("").strip();
    }

    private static @Nullable String hostOf(String url) {
        try {
            return URI.create(url).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isMonotonous(String text) {
        return text.chars().distinct().count() < FEWEST_DIFFERENT;
    }
}
