package io.zugang.sync.run;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "PENDING: not delivered yet. CREATED: a new account. LINKED: an account of the customer that was"
                + " there. SKIPPED: never meant to be synchronised. In a dry run: what would become of the user.")
enum RunItemOutcome {
    CREATED,
    LINKED,
    UPDATED,
    UNCHANGED,
    SKIPPED,
    FAILED,
    PENDING
}
