package io.zugang.tenant.contact;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Contacts as RFC 4180 wants them. */
final class ContactCsv {

    private static final List<String> HEADER = List.of(
            "id", "kind", "givenName", "familyName", "email", "phone", "mobile", "language", "unitId", "status");

    /** What makes spreadsheets take a cell for a formula, which could send the others away. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final StringBuilder text = new StringBuilder();

    ContactCsv() {
        row(HEADER.stream());
    }

    void add(ContactResponse contact) {
        row(Stream.of(
                contact.id(),
                contact.kind(),
                contact.givenName(),
                contact.familyName(),
                contact.email(),
                contact.phone(),
                contact.mobile(),
                contact.language(),
                contact.unitId(),
                contact.status()));
    }

    String text() {
        return text.toString();
    }

    private void row(Stream<?> cells) {
        text.append(cells.map(ContactCsv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(@Nullable Object value) {
        var plain = Objects.toString(value, "");
        // An apostrophe makes a text of it. Phone numbers with a plus sign get one, too: they would be sums.
        var harmless = !plain.isEmpty() && FORMULA.indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
        boolean quoted = harmless.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
