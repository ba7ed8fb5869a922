package io.zugang.tenant.domain;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A host-like name in its one comparable form: ASCII (IDNA), lower case, no final dot. Sub-domains are names of their own. */
record DomainName(String value) {

    private static final int MAX_LENGTH = 253;
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern NUMERIC = Pattern.compile("\\d+");

    static Optional<DomainName> parse(String text) {
        var stripped = text.strip();
        var withoutRoot = stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
        return ascii(withoutRoot).filter(DomainName::isHostName).map(DomainName::new);
    }

    private static Optional<String> ascii(String text) {
        try {
            return Optional.of(IDN.toASCII(text).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isHostName(String name) {
        var labels = name.split("\\.", -1);
        if (name.length() > MAX_LENGTH || labels.length < 2) {
            return false;
        }
        for (var label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        // An all-numeric top level is an IP address, not a name.
        return !NUMERIC.matcher(labels[labels.length - 1]).matches();
    }
}
