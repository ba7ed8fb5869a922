package io.zugang.tenant.setting;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a setting can be set to. Values are kept as text; a type knows how to read it. */
@Schema(name = "SettingType")
enum SettingType {
    BOOLEAN,
    /** One of the values that the definition names. */
    CHOICE,
    /** A zone of the IANA time zone database. */
    TIME_ZONE,
    /** An address that browsers may be sent to. */
    URL;

    private static final int MAX_URL = 2000;

    /** The text to keep; null if the value is not one of this type. */
    @Nullable
    String textOf(Object value, List<String> choices) {
        if (this == BOOLEAN) {
            return value instanceof Boolean ? value.toString() : null;
        }
        return value instanceof String text && accepts(text, choices) ? text : null;
    }

    Object read(String text) {
        return this == BOOLEAN ? (Object) Boolean.valueOf(text) : text;
    }

    private boolean accepts(String text, List<String> choices) {
        return switch (this) {
            case BOOLEAN -> false;
            case CHOICE -> choices.contains(text);
            case TIME_ZONE -> ZoneId.getAvailableZoneIds().contains(text);
            case URL -> isAddress(text);
        };
    }

    private static boolean isAddress(String text) {
        try {
            var uri = new URI(text);
            return text.length() <= MAX_URL
                    && "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** What a refused value should have been. */
    String expectation(List<String> choices) {
        return switch (this) {
            case BOOLEAN -> "must be true or false";
            case CHOICE -> "must be one of " + String.join(", ", choices);
            case TIME_ZONE -> "must be a time zone such as Europe/Berlin";
            case URL -> "must be an https address of at most " + MAX_URL + " characters";
        };
    }
}
