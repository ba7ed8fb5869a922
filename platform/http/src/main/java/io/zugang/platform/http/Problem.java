package io.zugang.platform.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The problem document of RFC 9457 as Zugang writes it. */
@Schema(name = "Problem", description = "What went wrong, as RFC 9457 describes it. Branch on `code`.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(description = "Identifies the kind of problem", examples = "/problems/validation-failed")
        String type,

        @Schema(examples = "Some values are not acceptable") String title,
        @Schema(examples = "422") int status,

        @Schema(description = "What happened this time and what to do next") @Nullable
        String detail,

        @Schema(description = "Stable code of the kind of problem", examples = "validation-failed")
        String code,

        @Schema(description = "Echo of X-Request-ID; quote it when you ask for help")
        String requestId,

        @Schema(description = "The fields at fault, if any") List<FieldError> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    /** The media type of RFC 9457 section 3. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemType type, @Nullable String detail, List<FieldError> errors, Map<String, Object> members) {
        return new Problem(
                "/problems/" + type.code(),
                type.title(),
                type.status(),
                detail,
                type.code(),
                RequestId.current(),
                List.copyOf(errors),
                members);
    }

    /** The whole response for a problem without further members. */
    public static Response response(ProblemType type, @Nullable String detail) {
        return response(of(type, detail, List.of(), Map.of()));
    }

    static Response response(ProblemException exception) {
        return response(of(exception.type(), exception.getMessage(), exception.errors(), exception.members()));
    }

    static Response response(Problem problem) {
        var response = Response.status(problem.status()).type(MEDIA_TYPE).entity(problem);
        if (problem.status() == 429 || problem.status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, problem.members().getOrDefault("retryAfter", 1));
        }
        return response.build();
    }
}
