package io.zugang.access.decisiontest;

import io.zugang.access.catalogue.CatalogueDocument;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "DecisionTests", description = "Tests of decisions, and the world they are asked in")
record DecisionTestsRequest(
        @Schema(description = "To test instead of the catalogue that counts; checked like one that is loaded")
        @Valid
        @Nullable
        CatalogueDocument catalogue,

        @Schema(description = "The world of the tests; empty if you leave it out") @Valid @Nullable
        Given given,

        @NotNull @Size(max = 1000) List<@NotNull @Valid DecisionTest> tests) {

    /** The world of the tests, also where none is given. */
    Given world() {
        return given == null ? Given.NOTHING : given;
    }
}
