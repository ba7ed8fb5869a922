package io.zugang.access.decisionlog;

import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries are shown; a {@code @BeanParam}. */
class DecisionLogFilter {

    /** Identifiers of entries count milliseconds since 1970, in 48 bits. */
    private static final Instant LATEST = Instant.ofEpochMilli((1L << 48) - 1);

    @QueryParam("tenantId")
    @Parameter(description = "Only entries of this tenant")
    @Nullable
    UUID tenantId;

    @QueryParam("subjectId")
    @Size(max = Entry.MAX_ID)
    @Parameter(description = "Only decisions about this subject")
    @Nullable
    String subjectId;

    @QueryParam("resourceType")
    @Size(max = Entry.MAX_TEXT)
    @Parameter(description = "Only decisions about resources of this type", example = "ticket")
    @Nullable
    String resourceType;

    @QueryParam("resourceId")
    @Size(max = Entry.MAX_ID)
    @Parameter(description = "Only decisions about resources with this id")
    @Nullable
    String resourceId;

    @QueryParam("action")
    @Size(max = Entry.MAX_TEXT)
    @Parameter(description = "Only decisions about this action", example = "ticket:list")
    @Nullable
    String action;

    @QueryParam("decision")
    @Pattern(regexp = "true|false")
    @Parameter(description = "`false`: only denials; `true`: only permits", schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String decision;

    @QueryParam("lost")
    @Parameter(description = "`true`: only entries that tell of lost decisions; `false`: only decisions")
    @Nullable
    Boolean lost;

    @QueryParam("from")
    @Parameter(
            description = "Only what was decided then or later",
            example = "2026-11-01T00:00:00Z",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(
            description = "Only what was decided before",
            example = "2026-12-01T00:00:00Z",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    String to;

    @Nullable
    Boolean decision() {
        return decision == null ? null : Boolean.valueOf(decision);
    }

    @Nullable
    Instant from() {
        return time("from", from);
    }

    @Nullable
    Instant to() {
        return time("to", to);
    }

    private static @Nullable Instant time(String name, @Nullable String text) {
        try {
            return text == null ? null : within(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            throw new ProblemException(
                            CommonProblem.INVALID_REQUEST, name + " must be a date and time with its offset.")
                    .withField(name, "must be like 2026-11-01T00:00:00Z");
        }
    }

    private static Instant within(Instant time) {
        if (time.isBefore(Instant.EPOCH)) {
            return Instant.EPOCH;
        }
        return time.isAfter(LATEST) ? LATEST : time;
    }
}
