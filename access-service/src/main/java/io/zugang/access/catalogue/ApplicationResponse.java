package io.zugang.access.catalogue;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CatalogueApplication", description = "An application that roles can allow something in")
record ApplicationResponse(
        @Schema(examples = "ens") String key,
        @Schema(description = "Names by language") Map<String, String> labels,
        @Schema(description = "Of its catalogue") int revision,

        @Schema(description = "Whether its catalogue comes with the service and cannot be loaded")
        boolean system) {

    static ApplicationResponse of(ApplicationCatalogue catalogue) {
        return new ApplicationResponse(
                catalogue.application(),
                catalogue.document().labels(),
                catalogue.revision(),
                catalogue.application().equals(CatalogueDocument.OWN_APPLICATION));
    }
}
