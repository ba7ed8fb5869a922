package io.zugang.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.zugang.platform.persistence.Reach;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens of the fake issuer. Each token brings its rights along: the fake access-service grants its subject, in its
 * session, exactly the permissions given here.
 */
public final class Tokens {

    /** Stands for every permission there is. */
    public static final String EVERY_PERMISSION = "*";

    private Tokens() {}

    /** A person of a tenant, with these permissions in that tenant. */
    public static String account(UUID accountId, UUID tenantId, String... permissions) {
        return withReach(accountId, tenantId, Reach.tenant(tenantId), permissions);
    }

    /** A person with a reach of its own. */
    public static String withReach(UUID accountId, UUID tenantId, Reach reach, String... permissions) {
        return person(accountId, tenantId, new Place(reach, null), permissions);
    }

    /** A person with these permissions in units of the tenant only. */
    public static String inUnits(UUID accountId, UUID tenantId, Set<UUID> units, String... permissions) {
        return person(accountId, tenantId, new Place(Reach.tenant(tenantId), units), permissions);
    }

    /** From now on access-service masks these fields of things in these units for this token's subject. */
    public static void mask(String token, Set<UUID> units, String... fields) {
        Grants.mask(String.valueOf(claimsOf(token).get("sub")), units, Set.of(fields));
    }

    /** One of the four services, with these permissions everywhere. */
    public static String service(String clientId, String... permissions) {
        return subject(clientId, new Place(Reach.EVERYTHING, null), permissions, claims -> {
            claims.put("subject_type", "service");
            claims.put("client_id", clientId);
        });
    }

    /** An installation's own client, with these permissions in its tenant. */
    public static String installation(UUID installationId, UUID tenantId, String... permissions) {
        var clientId = "installation-" + installationId;
        return subject(clientId, new Place(Reach.tenant(tenantId), null), permissions, claims -> {
            claims.put("subject_type", "service");
            claims.put("client_id", clientId);
            claims.put("tenant_id", tenantId.toString());
        });
    }

    /** From now on access-service answers no for this token's subject and session, with this reason. */
    public static void refuse(String token, String reason) {
        var claims = claimsOf(token);
        Grants.refuse(String.valueOf(claims.get("sub")), String.valueOf(claims.get("sid")), reason);
    }

    /** A token that is signed correctly and changed before: header first, then claims. */
    public static String forged(
            UUID accountId, UUID tenantId, Consumer<Map<String, Object>> header, Consumer<Map<String, Object>> claims) {
        var jose = header();
        var body = personWithEveryPermission(accountId, tenantId);
        header.accept(jose);
        claims.accept(body);
        return Issuer.sign(jose, body);
    }

    /** A token whose signature is by a key that the issuer does not have. */
    public static String signedByStranger(UUID accountId, UUID tenantId) {
        return Issuer.signAsStranger(header(), personWithEveryPermission(accountId, tenantId));
    }

    /** A token with {@code alg: none}. */
    public static String unsigned(UUID accountId, UUID tenantId) {
        var jose = header();
        jose.put("alg", "none");
        return Issuer.unsigned(jose, personWithEveryPermission(accountId, tenantId));
    }

    /** What the fake token endpoint hands out to the service under test. */
    static String ofClient(String clientId) {
        return Issuer.sign(header(), claims(clientId, UUID.randomUUID().toString(), claims -> {
            claims.put("subject_type", "service");
            claims.put("client_id", clientId);
        }));
    }

    private static Map<String, Object> personWithEveryPermission(UUID accountId, UUID tenantId) {
        return claimsOf(withReach(accountId, tenantId, Reach.tenant(tenantId), EVERY_PERMISSION));
    }

    private record Place(Reach reach, @Nullable Set<UUID> units) {}

    private static String person(UUID accountId, UUID tenantId, Place place, String... permissions) {
        return subject(accountId.toString(), place, permissions, claims -> {
            claims.put("subject_type", "account");
            claims.put("client_id", "portal");
            claims.put("tenant_id", tenantId.toString());
        });
    }

    private static String subject(
            String subject, Place place, String[] permissions, Consumer<Map<String, Object>> more) {
        var session = UUID.randomUUID().toString();
        Grants.grant(subject, session, Set.of(permissions), place.reach(), place.units());
        return Issuer.sign(header(), claims(subject, session, more));
    }

    private static Map<String, Object> header() {
        var header = new LinkedHashMap<String, Object>();
        header.put("alg", "RS256");
        header.put("typ", "at+jwt");
        header.put("kid", Issuer.KEY_ID);
        return header;
    }

    private static Map<String, Object> claims(String subject, String session, Consumer<Map<String, Object>> more) {
        var now = Instant.now().getEpochSecond();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", Neighbours.issuer());
        claims.put("sub", subject);
        claims.put("aud", "zugang");
        claims.put("iat", now);
        claims.put("exp", now + 600);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("sid", session);
        claims.put("scope", "openid");
        more.accept(claims);
        return claims;
    }

    private static Map<String, Object> claimsOf(String token) {
        var json = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        var claims = new LinkedHashMap<String, Object>();
        Json.read(json).properties().forEach(field -> claims.put(field.getKey(), plain(field.getValue())));
        return claims;
    }

    private static Object plain(JsonNode value) {
        return value.isNumber() ? (Object) value.asLong() : value.asText();
    }
}
