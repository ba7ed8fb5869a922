package io.zugang.tenant.domain;

import io.vertx.core.dns.DnsClientOptions;
import io.vertx.core.dns.DnsException;
import io.vertx.core.dns.DnsResponseCode;
import io.vertx.mutiny.core.Vertx;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import org.jboss.logging.Logger;

/** Who can set a TXT record below a domain controls the domain (as ACME's dns-01 challenge, RFC 8555 section 8.4). */
@ApplicationScoped
class DomainProof {

    private static final Logger LOG = Logger.getLogger(DomainProof.class);
    private static final String RECORD_PREFIX = "_zugang.";
    private static final String VALUE_PREFIX = "zugang-verification=";
    private static final int CHALLENGE_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Vertx vertx;
    private final DomainConfig config;

    DomainProof(Vertx vertx, DomainConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    static String recordName(String domain) {
        return RECORD_PREFIX + domain;
    }

    static String newChallenge() {
        var bytes = new byte[CHALLENGE_BYTES];
        RANDOM.nextBytes(bytes);
        return VALUE_PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Whether the record is there now.
     *
     * @throws ProblemException 503 if the DNS server does not answer
     */
    boolean isGiven(String domain, String challenge) {
        var client = vertx.createDnsClient(options());
        try {
            return client.resolveTXTAndAwait(recordName(domain)).contains(challenge);
        } catch (RuntimeException e) {
            if (isNoSuchName(e)) {
                return false;
            }
            LOG.warnf(e, "The DNS server gave no answer about %s", domain);
            throw new ProblemException(
                    CommonProblem.DEPENDENCY_UNAVAILABLE, "The DNS server gave no answer. Try again later.");
        } finally {
            client.closeAndAwait();
        }
    }

    private static boolean isNoSuchName(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DnsException dns) {
                return dns.code() == DnsResponseCode.NXDOMAIN;
            }
        }
        return false;
    }

    private DnsClientOptions options() {
        var options =
                new DnsClientOptions().setQueryTimeout(config.lookupTimeout().toMillis());
        config.nameServer().ifPresent(server -> {
            int colon = server.lastIndexOf(':');
            options.setHost(colon < 0 ? server : server.substring(0, colon));
            options.setPort(colon < 0 ? DnsClientOptions.DEFAULT_PORT : Integer.parseInt(server.substring(colon + 1)));
        });
        return options;
    }
}
