package io.zugang.identity.credential;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * One argon2id hash (RFC 9106) as it is stored: the PHC string {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 *
 * @param memoryKib the memory one hashing fills, in KiB
 * @param passes how often it is filled
 * @param lanes how many parts of it could be filled at once
 */
record Argon2Hash(int memoryKib, int passes, int lanes, byte[] salt, byte[] bytes) {

    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})\\$([\\w+/-]+)\\$([\\w+/-]+)");

    static Argon2Hash parse(String stored) {
        var parts = PHC.matcher(stored);
        if (!parts.matches()) {
            throw new IllegalArgumentException("A stored password hash is no argon2id hash");
        }
        return new Argon2Hash(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Base64.getDecoder().decode(parts.group(4)),
                Base64.getDecoder().decode(parts.group(5)));
    }

    /** This hash with the bytes that the password gives; the present bytes only tell the length. */
    Argon2Hash of(byte[] password) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        var fresh = new byte[bytes.length];
        generator.generateBytes(password, fresh);
        return new Argon2Hash(memoryKib, passes, lanes, salt, fresh);
    }

    /** Compared in constant time. */
    boolean matches(byte[] password) {
        return MessageDigest.isEqual(of(password).bytes, bytes);
    }

    boolean costsAsMuchAs(Argon2Hash other) {
        return memoryKib == other.memoryKib && passes == other.passes && lanes == other.lanes;
    }

    String stored() {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + passes + ",p=" + lanes + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(bytes);
    }
}
