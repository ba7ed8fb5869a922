package io.zugang.platform.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version of an entity as it travels in ETag and If-Match (RFC 9110 sections 8.8.3 and 13.1.1). Every change of an
 * existing thing names the version it was decided on.
 */
public record EntityVersion(long value) {

    private static final Pattern STRONG_TAG = Pattern.compile("\"(\\d{1,18})\"");

    /**
     * Reads the header.
     *
     * @throws ProblemException 428 if it is missing, 400 if it is not one strong tag as ETag gave it
     */
    public static EntityVersion fromIfMatch(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(
                    CommonProblem.VERSION_REQUIRED,
                    "Read the current state first and send its ETag in the If-Match header.");
        }
        var tag = STRONG_TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "If-Match must be one ETag such as \"7\".")
                    .withField("If-Match", "must be the ETag of the last read");
        }
        return new EntityVersion(Long.parseLong(tag.group(1)));
    }

    /** The ETag of a version. */
    public static String etag(long version) {
        return '"' + Long.toString(version) + '"';
    }
}
