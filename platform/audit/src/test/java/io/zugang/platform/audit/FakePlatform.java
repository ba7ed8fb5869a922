package io.zugang.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.jwt.build.Jwt;
import io.zugang.platform.persistence.Reach;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stands in for the issuer of tokens and for access-service. */
@Path("/")
@ApplicationScoped
@PermitAll
public class FakePlatform {

    private final KeyPair keys = keyPair();
    private final Map<String, Reach> reaches = new ConcurrentHashMap<>();
    private final String issuer;

    FakePlatform(@ConfigProperty(name = "zugang.issuer") String issuer) {
        this.issuer = issuer;
    }

    /** A token of an account that has every permission within a reach. */
    String token(UUID account, UUID tenant, Reach reach) {
        reaches.put(account.toString(), reach);
        return sign(account.toString(), Map.of("subject_type", "account", "tenant_id", tenant.toString()));
    }

    /** A token of an account without any permission. */
    String powerlessToken() {
        var claims = Map.<String, Object>of(
                "subject_type", "account", "tenant_id", UUID.randomUUID().toString());
        return sign(UUID.randomUUID().toString(), claims);
    }

    @GET
    @Path("jwks")
    public Map<String, Object> keys() {
        var key = (RSAPublicKey) keys.getPublic();
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return Map.of(
                "keys",
                List.of(Map.of(
                        "kty", "RSA",
                        "alg", "RS256",
                        "use", "sig",
                        "kid", "1",
                        "n", encoder.encodeToString(unsigned(key.getModulus().toByteArray())),
                        "e",
                                encoder.encodeToString(
                                        unsigned(key.getPublicExponent().toByteArray())))));
    }

    @POST
    @Path("token")
    public Map<String, Object> token() {
        reaches.put("self-service", Reach.EVERYTHING);
        var token = sign("self-service", Map.of("subject_type", "service"));
        return Map.of("access_token", token, "token_type", "Bearer", "expires_in", 600);
    }

    @POST
    @Path("v1/evaluation")
    public Map<String, Object> evaluate(JsonNode question) {
        var reach = reaches.get(question.at("/subject/id").asText());
        if (reach == null) {
            return Map.of("decision", false);
        }
        return Map.of(
                "decision",
                true,
                "context",
                Map.of(
                        "reach",
                        Map.of(
                                "everything", reach.everything(),
                                "tenants", reach.tenants(),
                                "managedBy", reach.managedBy())));
    }

    private String sign(String subject, Map<String, Object> claims) {
        var token = Jwt.claims(claims)
                .issuer(issuer)
                .audience("zugang")
                .subject(subject)
                .expiresIn(600);
        return token.jws().header("typ", "at+jwt").keyId("1").sign(keys.getPrivate());
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }

    private static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
