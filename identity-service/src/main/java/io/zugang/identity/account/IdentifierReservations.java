package io.zugang.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

/** Logins and addresses that deleted accounts once had; kept as hashes beyond the personal data themselves. */
@ApplicationScoped
class IdentifierReservations {

    private static final String LOGIN = "LOGIN";
    private static final String EMAIL = "EMAIL";

    private final EntityManager entities;

    IdentifierReservations(EntityManager entities) {
        this.entities = entities;
    }

    void reserve(Account account) {
        reserve(LOGIN, account.login());
        reserve(EMAIL, account.email());
    }

    boolean holdsLogin(String login) {
        return !reserved(LOGIN, List.of(login)).isEmpty();
    }

    boolean holdsEmail(String email) {
        return !reservedEmails(List.of(email)).isEmpty();
    }

    Set<String> reservedEmails(Collection<String> emails) {
        return reserved(EMAIL, emails);
    }

    private void reserve(String kind, String value) {
        entities.createNativeQuery("insert into identifier_reservation (kind, value_hash, since)"
                        + " values (:kind, :hash, now()) on conflict do nothing")
                .setParameter("kind", kind)
                .setParameter("hash", hash(value))
                .executeUpdate();
    }

    private Set<String> reserved(String kind, Collection<String> values) {
        var byHash = new HashMap<String, String>();
        values.forEach(value -> byHash.put(hex(hash(value)), value));
        var found = new HashSet<String>();
        entities.unwrap(Session.class)
                .createNativeQuery(
                        "select encode(value_hash, 'hex') from identifier_reservation"
                                + " where kind = :kind and encode(value_hash, 'hex') in (:hashes)",
                        String.class)
                .setParameter("kind", kind)
                .setParameter("hashes", byHash.keySet())
                .getResultList()
                .forEach(hash -> found.add(byHash.get(hash)));
        return found;
    }

    private static byte[] hash(String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
