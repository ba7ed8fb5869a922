package io.zugang.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Declares the headers of good answers. The ETag: a {@code RestResponse} of something that has a version carries it, see
 * {@link EntityVersion}. The Location: whoever creates something takes {@code UriInfo} to tell where it is.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SentHeadersFilter implements OASFilter {

    private static final Set<String> VERSIONS = Set.of("version", "entityVersion");
    private static final DotName RESPONSE = DotName.createSimple(RestResponse.class);
    private static final DotName URI_INFO = DotName.createSimple(UriInfo.class);

    private final IndexView index;

    public SentHeadersFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        new EndpointMethods(index)
                .forEach(
                        document,
                        (operation, method) -> operation
                                .getResponses()
                                .getAPIResponses()
                                .forEach((status, response) -> declare(status, response, method)));
    }

    private void declare(String status, APIResponse response, MethodInfo method) {
        var makes = status.equals("201") || status.equals("202");
        if (status.equals("303") || makes && takesUri(method)) {
            response.addHeader(HttpHeaders.LOCATION, header("Where to go on", "uri-reference"));
        }
        if ((status.equals("200") || makes) && answersVersion(method)) {
            response.addHeader(HttpHeaders.ETAG, header("Its version, to send back in `If-Match`", null));
        }
    }

    private static boolean takesUri(MethodInfo method) {
        return method.parameterTypes().stream().anyMatch(type -> type.name().equals(URI_INFO));
    }

    private boolean answersVersion(MethodInfo method) {
        var returned = method.returnType();
        if (returned.kind() != Type.Kind.PARAMETERIZED_TYPE || !returned.name().equals(RESPONSE)) {
            return false;
        }
        var body = index.getClassByName(
                returned.asParameterizedType().arguments().get(0).name());
        return body != null && body.fields().stream().anyMatch(field -> VERSIONS.contains(field.name()));
    }

    private static Header header(String description, @Nullable String format) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .format(format));
    }
}
