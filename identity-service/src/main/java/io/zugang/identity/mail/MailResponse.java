package io.zugang.identity.mail;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mail as administrators see it: on its way or not, but never what is in it. */
@Schema(name = "Mail")
record MailResponse(
        UUID id,
        UUID tenantId,
        UUID accountId,
        String to,

        @Schema(examples = "set-password-after-sync") String template,

        String locale,
        MailState state,
        int attempts,
        Instant createdAt,

        @Schema(description = "When a queued mail is tried next") @Nullable
        Instant nextAttemptAt,

        @Nullable Instant sentAt,

        @Schema(description = "Why the last attempt failed") @Nullable
        String lastError) {

    static MailResponse of(MailMessage mail) {
        return new MailResponse(
                mail.id(),
                mail.tenantId(),
                mail.accountId(),
                mail.recipient(),
                mail.kind().template(),
                mail.locale(),
                mail.state(),
                mail.attempts(),
                mail.createdAt(),
                mail.state() == MailState.QUEUED ? mail.nextAttemptAt() : null,
                mail.sentAt(),
                mail.lastError());
    }
}
