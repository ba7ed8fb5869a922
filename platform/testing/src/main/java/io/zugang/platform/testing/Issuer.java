package io.zugang.platform.testing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Signs access tokens the way identity-service does, with a key of its own. */
final class Issuer {

    static final String KEY_ID = "test-key";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final KeyPair KEYS = newKeyPair();
    // Never published: what it signs must be refused.
    private static final KeyPair FOREIGN_KEYS = newKeyPair();

    private Issuer() {}

    static Map<String, Object> publicKey() {
        var key = (RSAPublicKey) KEYS.getPublic();
        var jwk = new LinkedHashMap<String, Object>();
        jwk.put("kty", "RSA");
        jwk.put("use", "sig");
        jwk.put("alg", "RS256");
        jwk.put("kid", KEY_ID);
        jwk.put("n", number(key.getModulus()));
        jwk.put("e", number(key.getPublicExponent()));
        return jwk;
    }

    static String sign(Map<String, Object> header, Map<String, Object> claims) {
        return sign(KEYS, header, claims);
    }

    static String signAsStranger(Map<String, Object> header, Map<String, Object> claims) {
        return sign(FOREIGN_KEYS, header, claims);
    }

    static String unsigned(Map<String, Object> header, Map<String, Object> claims) {
        return part(header) + "." + part(claims) + ".";
    }

    private static String sign(KeyPair keys, Map<String, Object> header, Map<String, Object> claims) {
        var content = part(header) + "." + part(claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Map<String, Object> json) {
        return BASE64.encodeToString(Json.write(json).getBytes(StandardCharsets.UTF_8));
    }

    private static String number(BigInteger value) {
        var bytes = value.toByteArray();
        // The sign byte of a positive number is no part of the JWK form.
        return BASE64.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static KeyPair newKeyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
