package io.zugang.identity.page;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the OpenAPI document that a page is text; the methods that answer pages return no type that tells. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PageSchemaFilter implements OASFilter {

    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        var page = response.getContent() == null ? null : response.getContent().getMediaType(MediaType.TEXT_HTML);
        if (page != null && page.getSchema() == null) {
            page.setSchema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)));
        }
        return response;
    }
}
