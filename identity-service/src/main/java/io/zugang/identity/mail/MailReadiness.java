package io.zugang.identity.mail;

import io.zugang.platform.security.ReadinessCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One-time links travel in mails: production sends them encrypted, to pages that are encrypted too. */
@ApplicationScoped
class MailReadiness implements ReadinessCheck {

    private final String publicUrl;
    private final String from;
    private final Optional<String> startTls;
    private final Optional<Boolean> tls;

    MailReadiness(
            @ConfigProperty(name = "identity.public-url") String publicUrl,
            @ConfigProperty(name = "quarkus.mailer.from") String from,
            @ConfigProperty(name = "quarkus.mailer.start-tls") Optional<String> startTls,
            @ConfigProperty(name = "quarkus.mailer.tls") Optional<Boolean> tls) {
        this.publicUrl = publicUrl;
        this.from = from;
        this.startTls = startTls;
        this.tls = tls;
    }

    @Override
    public List<String> problems() {
        var problems = new ArrayList<String>();
        if (!publicUrl.startsWith("https://")) {
            problems.add("identity.public-url must begin with https://, because mails lead people there");
        }
        if (from.contains(".example")) {
            problems.add("quarkus.mailer.from must be an address of yours, because it is the sender of all mails");
        }
        if (!tls.orElse(false) && !"REQUIRED".equals(startTls.orElse(""))) {
            problems.add(
                    "quarkus.mailer.start-tls must be REQUIRED (or quarkus.mailer.tls true), because mails hold links"
                            + " that set passwords");
        }
        return problems;
    }
}
