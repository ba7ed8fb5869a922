package io.zugang.platform.http;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The OpenAPI schema of {@link Problem}; no operation returns that type, so no scanner would find it. */
final class ProblemSchema {

    private ProblemSchema() {}

    static Schema create() {
        var fieldError = object("One field of the request that is at fault")
                .addProperty("field", text("Path of the field, or name of the parameter", "name"))
                .addProperty("message", text("What is wrong with it", "must not be blank"));
        return object("What went wrong, as RFC 9457 describes it. Branch on `code`; further members depend on it.")
                .required(List.of("type", "title", "status", "code", "requestId"))
                .addProperty("type", text("Identifies the kind of problem", "/problems/validation-failed"))
                .addProperty("title", text("Short summary of the kind", "Some values are not acceptable"))
                .addProperty("status", schema(Schema.SchemaType.INTEGER).examples(List.of(422)))
                .addProperty("detail", text("What happened this time and what to do next", "Correct the fields."))
                .addProperty("code", text("Stable code of the kind of problem", "validation-failed"))
                .addProperty("requestId", text("Echo of X-Request-ID; quote it when you ask for help", "7f1c2a"))
                .addProperty("errors", schema(Schema.SchemaType.ARRAY).items(fieldError));
    }

    private static Schema object(String description) {
        return schema(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description, String example) {
        return schema(Schema.SchemaType.STRING).description(description).examples(List.of(example));
    }

    private static Schema schema(Schema.SchemaType type) {
        return OASFactory.createSchema().type(List.of(type));
    }
}
