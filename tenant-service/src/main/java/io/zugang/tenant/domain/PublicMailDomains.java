package io.zugang.tenant.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Domains at which anybody gets a mailbox; the list is the resource {@code public-mail-domains.txt}. */
@ApplicationScoped
class PublicMailDomains {

    private static final String RESOURCE = "/public-mail-domains.txt";

    private final Set<String> domains;

    PublicMailDomains() {
        this.domains = read();
    }

    /** Whether the domain is public or lies below a public one. */
    boolean contains(DomainName domain) {
        var name = domain.value();
        while (!name.isEmpty()) {
            if (domains.contains(name)) {
                return true;
            }
            int dot = name.indexOf('.');
            name = dot < 0 ? "" : name.substring(dot + 1);
        }
        return false;
    }

    private static Set<String> read() {
        var stream = Objects.requireNonNull(PublicMailDomains.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
