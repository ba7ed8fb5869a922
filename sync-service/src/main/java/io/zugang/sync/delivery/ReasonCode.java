package io.zugang.sync.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reasons this service knows, with the text people read. identity-service may answer further ones. */
public enum ReasonCode {
    EMAIL_MISSING("The user has no e-mail address.", "Beim Benutzer fehlt die E-Mail-Adresse."),
    EMAIL_INVALID(
            "The e-mail address is incomplete or invalid.", "Die E-Mail-Adresse ist unvollständig oder ungültig."),
    EMAIL_DUPLICATE_IN_SOURCE(
            "Another user of the installation has the same e-mail address.",
            "Die E-Mail-Adresse ist auf der Anlage doppelt vergeben."),
    DATA_INCOMPLETE(
            "The data are incomplete: %s is missing or too short.", "Unvollständige Daten: %s fehlt oder ist zu kurz."),
    EMAIL_USED_BY_OTHER_ACCOUNT(
            "The e-mail address was already used for another account.",
            "Die E-Mail-Adresse wurde schon einmal für einen anderen Benutzer verwendet."),
    SYSTEM_USER("The system user is never synchronised.", "Der Systembenutzer wird nicht synchronisiert."),
    USER_TYPE_EXCLUDED(
            "Users of this type are not synchronised.", "Benutzer dieses Typs werden generell nicht synchronisiert."),
    ENCODING_INVALID(
            "%s contains characters that cannot be part of it.",
            "%s enthält Zeichen, die dort nicht vorkommen können."),
    ATTRIBUTE_TOO_LONG("%s is too long.", "%s ist zu lang."),
    SOURCE_ID_INVALID(
            "sourceUserId is missing, too long or contains control characters.",
            "sourceUserId fehlt, ist zu lang oder enthält Steuerzeichen."),
    SOURCE_ID_DUPLICATE(
            "sourceUserId occurs more than once with the same version and different data.",
            "sourceUserId kommt mit derselben Version und verschiedenen Daten mehrfach vor."),
    TENANT_NOT_ACTIVE("The customer is not active.", "Der Kunde ist nicht aktiv."),
    SEAT_LIMIT("No licence is left for the user.", "Für den Benutzer ist keine Lizenz mehr frei."),
    INTERNAL(
            "The user could not be handed over; the support can find out more.",
            "Der Benutzer konnte nicht übergeben werden; der Support kann die Ursache ermitteln.");

    private static final String UNKNOWN_ENGLISH = "The user was refused.";
    private static final String UNKNOWN_GERMAN = "Der Benutzer wurde abgelehnt.";

    private final String english;
    private final String german;

    ReasonCode(String english, String german) {
        this.english = english;
        this.german = german;
    }

    /** The text of a reason; codes of later releases have a general one. */
    static String text(Reason reason, Locale language) {
        boolean isGerman = language.getLanguage().equals(Locale.GERMAN.getLanguage());
        return find(reason.code())
                .map(code -> isGerman ? code.german : code.english)
                .orElse(isGerman ? UNKNOWN_GERMAN : UNKNOWN_ENGLISH)
                .formatted(label(reason.field(), isGerman));
    }

    private static Optional<ReasonCode> find(String name) {
        return Arrays.stream(values()).filter(code -> code.name().equals(name)).findFirst();
    }

    private static String label(@Nullable String field, boolean isGerman) {
        if (field == null) {
            return isGerman ? "Ein Feld" : "A field";
        }
        return switch (field) {
            case "firstName" -> isGerman ? "Vorname" : "First name";
            case "lastName" -> isGerman ? "Nachname" : "Last name";
            case "email" -> isGerman ? "E-Mail-Adresse" : "E-mail address";
            default -> field;
        };
    }
}
