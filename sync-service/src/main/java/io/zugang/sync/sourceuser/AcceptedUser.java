package io.zugang.sync.sourceuser;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zugang.platform.persistence.Uuid7;
import io.zugang.sync.delivery.Reason;
import io.zugang.sync.mapping.UserType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A pushed user after the intake: fit to be stored, with a note of what was not. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AcceptedUser(
        UUID id,
        String sourceUserId,
        long sourceVersion,
        UserType type,
        boolean admin,
        String email,
        String firstName,
        String lastName,
        @Nullable String locale,
        List<Reason> defects,
        String hash) {

    private static final int MAX_EMAIL = 254;
    private static final int MAX_NAME = 100;
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{2,8}){0,3}");

    static AcceptedUser of(String sourceUserId, PushedUser pushed) {
        var defects = new ArrayList<Reason>();
        var email = SourceEmail.canonical(take(pushed.email(), MAX_EMAIL, "email", defects));
        var firstName = take(pushed.firstName(), MAX_NAME, "firstName", defects);
        var lastName = take(pushed.lastName(), MAX_NAME, "lastName", defects);
        boolean admin = Boolean.TRUE.equals(pushed.admin());
        var locale = language(pushed.locale());
        return new AcceptedUser(
                Uuid7.next(),
                sourceUserId,
                pushed.sourceVersion(),
                pushed.type(),
                admin,
                email,
                firstName,
                lastName,
                locale,
                List.copyOf(defects),
                hash(pushed.type(), admin, email, firstName, lastName, locale, defects));
    }

    private static String take(@Nullable String raw, int maxLength, String field, List<Reason> defects) {
        var text = SourceText.of(raw, maxLength);
        text.defects().forEach(defect -> defects.add(Reason.of(defect, field)));
        return text.value();
    }

    /** Mails go out in the tenant's language when the user's makes no sense; that is no reason to keep a user out. */
    private static @Nullable String language(@Nullable String raw) {
        return raw != null && LANGUAGE_TAG.matcher(raw.strip()).matches()
                ? raw.strip().replace('_', '-')
                : null;
    }

    // Texts hold no control character after the intake, so NUL separates them without ambiguity.
    private static String hash(@Nullable Object... state) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : state) {
                digest.update(Objects.toString(part).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
