package io.zugang.tenant.tenant;

import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which companies a list shows. Enumerations come as text: an unknown one is the client's mistake, not a missing page. */
class TenantFilter {

    static final int MAX_SEARCH = 200;

    @QueryParam("kind")
    @Parameter(description = "Only companies of this kind", schema = @Schema(implementation = TenantKind.class))
    @Nullable
    String kind;

    @QueryParam("status")
    @Parameter(description = "Only companies in this state", schema = @Schema(implementation = TenantStatus.class))
    @Nullable
    String status;

    @QueryParam("partnerId")
    @Parameter(description = "Only customers of this partner")
    @Nullable
    UUID partnerId;

    @QueryParam("q")
    @Parameter(description = "Beginnings of words of the name, or of the number; all must match", example = "bäck sonn")
    @Nullable
    String search;

    @QueryParam("manageable")
    @Parameter(description = "true: only active customers, those that an installation can be given to")
    boolean manageable;

    @Nullable
    TenantKind kind() {
        return manageable ? TenantKind.CUSTOMER : value(TenantKind.class, "kind", kind);
    }

    @Nullable
    TenantStatus status() {
        return manageable ? TenantStatus.ACTIVE : value(TenantStatus.class, "status", status);
    }

    String search() {
        if (search != null && search.length() > MAX_SEARCH) {
            throw invalid("q", "must have at most " + MAX_SEARCH + " characters");
        }
        return search == null ? "" : search;
    }

    private static <T extends Enum<T>> @Nullable T value(Class<T> type, String parameter, @Nullable String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> invalid(parameter, "must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    private static ProblemException invalid(String parameter, String message) {
        return new ProblemException(CommonProblem.INVALID_REQUEST, "Correct the parameter " + parameter + ".")
                .withField(parameter, message);
    }
}
