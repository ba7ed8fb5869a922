package io.zugang.tenant.contract;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A slow salted hash. IBANs are few enough to be tried out, so a plain hash would be no protection; the price is some
 * tens of milliseconds for each write of a contract.
 */
final class IbanHash {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ITERATIONS = 120_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private IbanHash() {}

    /** Salt and hash in one array. */
    static byte[] of(Iban iban) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return withSalt(iban, salt);
    }

    static boolean matches(Iban iban, byte[] stored) {
        return MessageDigest.isEqual(withSalt(iban, Arrays.copyOf(stored, SALT_BYTES)), stored);
    }

    private static byte[] withSalt(Iban iban, byte[] salt) {
        try {
            var key = new PBEKeySpec(iban.value().toCharArray(), salt, ITERATIONS, HASH_BITS);
            var hash =
                    SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
            var both = Arrays.copyOf(salt, SALT_BYTES + hash.length);
            System.arraycopy(hash, 0, both, SALT_BYTES, hash.length);
            return both;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java platform", e);
        }
    }
}
