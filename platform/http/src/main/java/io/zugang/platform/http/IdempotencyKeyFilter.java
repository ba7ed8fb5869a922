package io.zugang.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Shows the {@code Idempotency-Key} header on every {@link Idempotent} operation. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class IdempotencyKeyFilter implements OASFilter {

    private final EndpointMethods methods;

    public IdempotencyKeyFilter(IndexView index) {
        this.methods = new EndpointMethods(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        methods.forEach(document, (operation, method) -> {
            if (isIdempotent(method)) {
                operation.addParameter(header());
            }
        });
    }

    private static boolean isIdempotent(MethodInfo method) {
        return method.hasAnnotation(Idempotent.class)
                || method.declaringClass().hasDeclaredAnnotation(Idempotent.class);
    }

    private static Parameter header() {
        return OASFactory.createParameter()
                .name(IdempotencyFilter.HEADER)
                .in(Parameter.In.HEADER)
                .required(false)
                .description("Any key of your own that makes a repetition harmless, for 24 hours: the same key with the"
                        + " same body gets the first answer again, with another body it is 422.")
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .minLength(1)
                        .maxLength(IdempotencyFilter.MAX_KEY)
                        .examples(List.of("0d2f6c1e-order-4711")));
    }
}
