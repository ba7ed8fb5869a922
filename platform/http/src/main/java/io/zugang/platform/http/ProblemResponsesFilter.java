package io.zugang.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Gives every documented error the problem document as its body, and every operation the errors that any operation can
 * answer with, so that no endpoint has to repeat them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponsesFilter implements OASFilter {

    private static final Map<String, String> ANYWHERE = new TreeMap<>(Map.of(
            "400", "The request is not valid",
            "500", "Something went wrong on our side",
            "503", "A part of the system is not available at the moment; try again"));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(ProblemResponsesFilter::complete);
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema("Problem", ProblemSchema.create());
    }

    private static void complete(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        var responses = operation.getResponses();
        ANYWHERE.forEach((status, text) -> {
            if (!responses.hasAPIResponse(status)) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().description(text));
            }
        });
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.matches("[45]\\d\\d") && response.getContent() == null && response.getRef() == null) {
                response.setContent(problemContent());
            }
            if (status.equals("429") || status.equals("503")) {
                response.addHeader(HttpHeaders.RETRY_AFTER, retryAfter());
            }
        });
    }

    private static Header retryAfter() {
        return OASFactory.createHeader()
                .description("Seconds to wait before another try")
                .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.INTEGER)));
    }

    private static Content problemContent() {
        var reference = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(reference));
    }
}
