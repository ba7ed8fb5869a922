package io.zugang.access.engine;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A subject's name as 128 bits, to be found without objects. The id of an account is such a number already. Any other name
 * is hashed with SipHash-2-4 under a key that is drawn at start, so that nobody can choose a name that collides.
 */
record SubjectKey(long high, long low) {

    private static final String ACCOUNT = "account";
    private static final int UUID_LENGTH = 36;
    private static final byte[] DIGITS = digits();
    private static final long K0;
    private static final long K1;

    static {
        var random = new SecureRandom();
        K0 = random.nextLong();
        K1 = random.nextLong();
    }

    static SubjectKey of(Question.Subject subject) {
        return of(subject.type(), subject.id());
    }

    static SubjectKey of(String type, String id) {
        if (type.equals(ACCOUNT) && id.length() == UUID_LENGTH && hasDashes(id)) {
            // Only the form that is written everywhere: another spelling is another name. Five groups of digits, none
            // of
            // which is longer than a long has room for; a character that is no digit makes its group negative.
            long first = hex(id, 0, 8);
            long second = hex(id, 9, 13);
            long third = hex(id, 14, 18);
            long fourth = hex(id, 19, 23);
            long last = hex(id, 24, UUID_LENGTH);
            if ((first | second | third | fourth | last) >= 0) {
                return new SubjectKey(first << 32 | second << 16 | third, fourth << 48 | last);
            }
        }
        return new Hash(K0, K1).add(type).add("\0").add(id).key();
    }

    private static boolean hasDashes(String id) {
        return id.charAt(8) == '-' && id.charAt(13) == '-' && id.charAt(18) == '-' && id.charAt(23) == '-';
    }

    private static long hex(String id, int from, int to) {
        long bits = 0;
        int wrong = 0;
        for (int i = from; i < to; i++) {
            char c = id.charAt(i);
            int digit = c < DIGITS.length ? DIGITS[c] : -1;
            wrong |= digit;
            bits = bits << 4 | digit;
        }
        return wrong < 0 ? -1 : bits;
    }

    private static byte[] digits() {
        var digits = new byte[128];
        Arrays.fill(digits, (byte) -1);
        for (int digit = 0; digit < 16; digit++) {
            digits[Character.forDigit(digit, 16)] = (byte) digit;
        }
        return digits;
    }

    /** SipHash-2-4 with 128 bits of output, on the characters of strings, four to a word. */
    private static final class Hash {

        private long v0;
        private long v1;
        private long v2;
        private long v3;
        private long word;
        private int length;

        Hash(long k0, long k1) {
            v0 = k0 ^ 0x736f6d6570736575L;
            v1 = k1 ^ 0x646f72616e646f6dL ^ 0xee;
            v2 = k0 ^ 0x6c7967656e657261L;
            v3 = k1 ^ 0x7465646279746573L;
        }

        Hash add(String text) {
            for (int i = 0; i < text.length(); i++) {
                word |= (long) text.charAt(i) << 16 * (length & 3);
                length++;
                if ((length & 3) == 0) {
                    compress();
                }
            }
            return this;
        }

        SubjectKey key() {
            word |= (long) length << 56;
            compress();
            v2 ^= 0xee;
            long high = finish();
            v1 ^= 0xdd;
            return new SubjectKey(high, finish());
        }

        private void compress() {
            v3 ^= word;
            round();
            round();
            v0 ^= word;
            word = 0;
        }

        private long finish() {
            for (int i = 0; i < 4; i++) {
                round();
            }
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void round() {
            v0 += v1;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v3;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 += v3;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 += v1;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
