package io.zugang.tenant.contract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An International Bank Account Number (ISO 13616): right length for its country, right check digits. */
final class Iban {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    // Country and length, from the SWIFT IBAN registry; a country that is not here has no IBAN.
    private static final Map<String, Integer> LENGTHS = lengths("AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29"
            + " BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18"
            + " GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25"
            + " MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33"
            + " SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30");
    private static final int HEAD = 4;
    private static final int TAIL = 4;
    private static final int MODULUS = 97;

    private final String value;

    private Iban(String value) {
        this.value = value;
    }

    static Optional<Iban> parse(String text) {
        var compact = text.replace(" ", "").toUpperCase(Locale.ROOT);
        boolean valid = SHAPE.matcher(compact).matches()
                && Integer.valueOf(compact.length()).equals(LENGTHS.get(compact.substring(0, 2)))
                && remainder(compact) == 1;
        return valid ? Optional.of(new Iban(compact)) : Optional.empty();
    }

    /** ISO 7064 MOD 97-10 over the number with its head moved to the end, letters read as 10 to 35. */
    private static int remainder(String iban) {
        var turned = iban.substring(HEAD) + iban.substring(0, HEAD);
        int remainder = 0;
        for (int i = 0; i < turned.length(); i++) {
            int digit = Character.digit(turned.charAt(i), Character.MAX_RADIX);
            remainder = (remainder * (digit > 9 ? 100 : 10) + digit) % MODULUS;
        }
        return remainder;
    }

    /** Country and the last four characters: enough for its owner to recognise it, useless to anybody else. */
    String masked() {
        return value.substring(0, 2) + "*".repeat(value.length() - 2 - TAIL) + value.substring(value.length() - TAIL);
    }

    /** The number itself, for hashing only. */
    String value() {
        return value;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static Map<String, Integer> lengths(String table) {
        var lengths = new HashMap<String, Integer>();
        for (var entry : table.split(" ", -1)) {
            lengths.put(entry.substring(0, 2), Integer.valueOf(entry.substring(2)));
        }
        return Map.copyOf(lengths);
    }
}
