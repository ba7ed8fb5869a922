package io.zugang.tenant.contact;

import io.zugang.platform.http.ProblemException;
import io.zugang.tenant.TenantProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes contacts for spreadsheets. The whole text is made before the answer begins, so that one that fails on the way is
 * refused and not cut off; the limit keeps it within a few megabytes.
 */
@ApplicationScoped
class ContactExport {

    static final int MAX_ROWS = 10_000;

    private static final int BATCH = 500;

    private final ContactBook book;
    private final ContactAccess access;

    ContactExport(ContactBook book, ContactAccess access) {
        this.book = book;
        this.access = access;
    }

    String csv(UUID tenantId, ContactFilter filter) {
        var reach = access.reach(book.company(tenantId));
        var csv = new ContactCsv();
        @Nullable UUID after = null;
        int rows = 0;
        boolean more = true;
        while (more) {
            var batch = book.page(tenantId, reach, filter, after, BATCH);
            rows += batch.size();
            requireRoom(rows);
            access.shown(batch).forEach(csv::add);
            more = batch.size() == BATCH;
            after = batch.isEmpty() ? null : batch.get(batch.size() - 1).id();
        }
        book.exported(tenantId);
        return csv.text();
    }

    private static void requireRoom(int rows) {
        if (rows > MAX_ROWS) {
            throw new ProblemException(
                            TenantProblem.EXPORT_TOO_LARGE, "Export one unit after the other, or what a search finds.")
                    .with("limit", MAX_ROWS);
        }
    }
}
