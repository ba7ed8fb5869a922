package io.zugang.access.preview;

import io.zugang.access.catalogue.CatalogueDirectory;
import io.zugang.access.catalogue.CatalogueDocument;
import io.zugang.access.snapshot.Drafts;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds out what a catalogue would change. */
@ApplicationScoped
class CataloguePreviewService {

    private final CatalogueDirectory catalogues;
    private final Drafts drafts;
    private final Clock clock;

    CataloguePreviewService(CatalogueDirectory catalogues, Drafts drafts, Clock clock) {
        this.catalogues = catalogues;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * The changes of one page, and how many there are in all.
     *
     * @param tenantId only those of its subjects; null for all
     * @param most     so many subjects are looked at
     */
    CataloguePreviewResponse preview(
            String application, CatalogueDocument document, @Nullable UUID tenantId, int most, PageRequest page) {
        catalogues.requireLoadable(application, document);
        var now = clock.instant();
        var found = new Findings(page.after(), page.limit() + 1, most);
        drafts.read(
                document,
                tenantId,
                (subject, worlds) -> found.take(subject.place(), () -> new Comparison(subject, worlds, now).changes()));
        var shown = Page.of(found.shown(), page, Findings.Placed::change, Findings.Placed::place);
        return new CataloguePreviewResponse(
                found.looked(), found.changed(), found.isComplete(), shown.items(), shown.nextPageToken());
    }
}
