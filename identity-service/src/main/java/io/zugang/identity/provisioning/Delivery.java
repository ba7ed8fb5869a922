package io.zugang.identity.provisioning;

import io.zugang.identity.account.AccountRules;
import io.zugang.identity.account.EmailAddress;
import io.zugang.identity.installation.SourceUserKey;
import io.zugang.identity.provisioning.ProvisioningResponse.Reason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An item in normal form, with what is wrong with it by itself. */
record Delivery(
        UUID tenantId,
        SourceUserKey user,
        long sourceVersion,
        String email,
        String firstName,
        String lastName,
        boolean admin,
        String locale,
        List<Reason> reasons) {

    private static final int MAX_NAME = 100;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    // The same on every path: no link can be smuggled into a mail by a name.
    private static final Pattern PERSON_NAME = Pattern.compile(AccountRules.PERSON_NAME);
    private static final Pattern KNOWN_LOCALE = Pattern.compile(AccountRules.LOCALE);

    static Delivery of(ProvisioningRequest.Item item) {
        var reasons = new ArrayList<Reason>();
        var firstName = name("firstName", item.firstName(), reasons);
        var lastName = name("lastName", item.lastName(), reasons);
        return new Delivery(
                item.tenantId(),
                new SourceUserKey(item.installationId(), item.sourceUserId()),
                item.sourceVersion(),
                email(item.email(), reasons),
                firstName,
                lastName,
                item.admin(),
                item.locale() != null && KNOWN_LOCALE.matcher(item.locale()).matches()
                        ? item.locale()
                        : AccountRules.DEFAULT_LOCALE,
                reasons);
    }

    private static String email(@Nullable String text, List<Reason> reasons) {
        if (text == null || text.isBlank()) {
            reasons.add(new Reason("EMAIL_MISSING", "email"));
            return "";
        }
        var email = EmailAddress.parse(text);
        if (email.isEmpty()) {
            reasons.add(new Reason("EMAIL_INVALID", "email"));
        }
        return email.map(EmailAddress::value).orElse("");
    }

    private static String name(String field, @Nullable String text, List<Reason> reasons) {
        var name = text == null ? "" : CONTROL.matcher(text).replaceAll(" ").strip();
        if (name.isEmpty()
                || name.length() > MAX_NAME
                || !PERSON_NAME.matcher(name).matches()) {
            reasons.add(new Reason("DATA_INCOMPLETE", field));
        }
        return name;
    }

    /** Tells whether the source delivers the same as last time. */
    byte[] hash() {
        var text = String.join("\0", email, firstName, lastName, Boolean.toString(admin), locale);
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
