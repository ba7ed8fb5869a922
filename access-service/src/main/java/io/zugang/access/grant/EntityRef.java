package io.zugang.access.grant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing of a product. */
@Schema(description = "One thing of a product")
public record EntityRef(
        @Schema(description = "Type of the resource", examples = "ens.duty-roster") @NotBlank @Size(max = 100)
        String type,

        @Schema(description = "Its id, as the product names it in questions", examples = "4711")
        @NotBlank
        @Size(max = 200)
        String id)
        implements Comparable<EntityRef> {

    private static final Comparator<EntityRef> ORDER =
            Comparator.comparing(EntityRef::type).thenComparing(EntityRef::id);

    @Override
    public int compareTo(EntityRef other) {
        return ORDER.compare(this, other);
    }
}
