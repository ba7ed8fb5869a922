package io.zugang.sync.connection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Connection")
record ConnectionResponse(
        UUID id,
        UUID tenantId,
        UUID installationId,
        String installationName,

        @Schema(description = "REQUESTED and CONNECTING pass by themselves, ERROR is tried again with growing pauses")
        ConnectionState state,

        @Schema(description = "The OAuth client of the installation, once connected") @Nullable
        String clientId,

        @Nullable LastError lastError,
        @Nullable Instant connectedAt,
        @Nullable Instant closedAt,
        long version) {

    static ConnectionResponse of(Connection connection) {
        return new ConnectionResponse(
                connection.id(),
                connection.tenantId(),
                connection.installationId(),
                connection.installationName(),
                connection.state(),
                connection.clientId(),
                LastError.of(connection),
                connection.connectedAt(),
                connection.closedAt(),
                connection.version());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ConnectionError")
    record LastError(
            String code,
            @Nullable String message,
            @Nullable Instant at,
            int failures,
            @Nullable Instant nextAttemptAt) {

        static @Nullable LastError of(Connection connection) {
            var code = connection.lastErrorCode();
            return code == null
                    ? null
                    : new LastError(
                            code,
                            connection.lastErrorMessage(),
                            connection.lastErrorAt(),
                            connection.failures(),
                            connection.nextAttemptAt());
        }
    }
}
