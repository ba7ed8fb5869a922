package io.zugang.platform.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;

/** Cursors are signed, so that a client can neither read meaning into them nor make one up. */
public final class PageTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;
    private static final int MAX_TOKEN = 1_024;

    private PageTokens() {}

    /** Makes a token from a sort key, valid for one list. */
    public static String seal(String key, String list) {
        var payload = key.getBytes(StandardCharsets.UTF_8);
        var signature = sign(payload, list);
        var token = Arrays.copyOf(signature, SIGNATURE_BYTES + payload.length);
        System.arraycopy(payload, 0, token, SIGNATURE_BYTES, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /**
     * Gives back the sort key.
     *
     * @throws ProblemException 400 if the token was not made for this list
     */
    public static String open(String token, String list) {
        try {
            if (token.length() > MAX_TOKEN) {
                throw invalid();
            }
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length < SIGNATURE_BYTES) {
                throw invalid();
            }
            var payload = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
            if (!MessageDigest.isEqual(sign(payload, list), Arrays.copyOf(bytes, SIGNATURE_BYTES))) {
                throw invalid();
            }
            return new String(payload, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
    }

    private static byte[] sign(byte[] payload, String list) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(Key.INSTANCE);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java platform", e);
        }
    }

    private static ProblemException invalid() {
        return new ProblemException(
                CommonProblem.INVALID_PAGE_TOKEN,
                "Use nextPageToken of the page before, with the same filters, or start without a cursor.");
    }

    /** Read once, when the first list is asked for. */
    private static final class Key {
        private static final SecretKeySpec INSTANCE = new SecretKeySpec(
                Base64.getDecoder().decode(ConfigProvider.getConfig().getValue("zugang.page-token-key", String.class)),
                ALGORITHM);
    }
}
