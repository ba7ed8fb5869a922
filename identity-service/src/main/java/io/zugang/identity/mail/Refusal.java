package io.zugang.identity.mail;

import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** What a failed attempt to send means for the mail. */
enum Refusal {
    RECIPIENT_REFUSED,
    TEMPORARY,
    SERVER_DOWN;

    private static final int PERMANENT = 500;
    private static final int RECIPIENT_CODES_FROM = 550;
    private static final int RECIPIENT_CODES_TO = 553;

    static Refusal in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException smtp) {
                return of(smtp);
            }
            if (cause instanceof IOException || cause instanceof TimeoutException || isGivenUp(cause)) {
                return SERVER_DOWN;
            }
        }
        return TEMPORARY;
    }

    /** Whoever waits for a Uni gives up with an exception of its own. */
    private static boolean isGivenUp(Throwable cause) {
        return cause instanceof io.smallrye.mutiny.TimeoutException;
    }

    private static Refusal of(SMTPException smtp) {
        int code = smtp.getReplyCode();
        if (code >= RECIPIENT_CODES_FROM && code <= RECIPIENT_CODES_TO) {
            return RECIPIENT_REFUSED;
        }
        return code > 0 && code < PERMANENT ? TEMPORARY : SERVER_DOWN;
    }
}
