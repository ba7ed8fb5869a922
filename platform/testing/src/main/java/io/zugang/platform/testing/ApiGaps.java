package io.zugang.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.zugang.platform.http.Idempotent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What an OpenAPI document leaves out that whoever generates a client from it needs. */
final class ApiGaps {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String KEY = "Idempotency-Key";

    private final JsonNode document;
    private final Set<String> idempotent;
    private final Set<String> bodiless;
    private final List<String> gaps = new ArrayList<>();

    private ApiGaps(JsonNode document, Set<String> idempotent, Set<String> bodiless) {
        this.document = document;
        this.idempotent = idempotent;
        this.bodiless = bodiless;
    }

    /**
     * Finds the gaps.
     *
     * @param idempotent ids of the operations that honour an Idempotency-Key
     * @param bodiless ids of the operations that answer well, with another status than 204, and without a body
     */
    static List<String> of(JsonNode document, Set<String> idempotent, Set<String> bodiless) {
        var found = new ApiGaps(document, idempotent, bodiless);
        for (var path : document.path("paths")) {
            for (var operation : path.properties()) {
                if (METHODS.contains(operation.getKey())) {
                    found.look(path, operation.getValue());
                }
            }
        }
        return found.gaps;
    }

    /** Ids of the operations of a service whose methods or resources are {@link Idempotent}. */
    static Set<String> idempotentOperations(String packageName) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(packageName).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(ApiGaps::isIdempotent)
                        .map(ApiGaps::operationId)
                        .collect(Collectors.toSet());
    }

    private static boolean isIdempotent(JavaMethod method) {
        return method.isAnnotatedWith(Idempotent.class)
                || method.getOwner().isAnnotatedWith(Idempotent.class) && method.isAnnotatedWith(Operation.class);
    }

    private static String operationId(JavaMethod method) {
        return method.tryGetAnnotationOfType(Operation.class)
                .map(Operation::operationId)
                .filter(id -> !id.isEmpty())
                .orElse(method.getName());
    }

    private void look(JsonNode path, JsonNode operation) {
        var id = operation.path("operationId").asText();
        var headers = new ArrayList<String>();
        for (var holder : List.of(path, operation)) {
            for (var listed : holder.path("parameters")) {
                var parameter = resolve(listed);
                var name = parameter.path("name").asText();
                headers.add(name);
                if (parameter.path("description").asText().isBlank()) {
                    gaps.add("%s: parameter %s has no description".formatted(id, name));
                }
            }
        }
        if (headers.contains(KEY) != idempotent.contains(id)) {
            gaps.add("%s: %s is shown exactly where it is honoured".formatted(id, KEY));
        }
        operation
                .path("responses")
                .properties()
                .forEach(response -> look(id, response.getKey(), resolve(response.getValue())));
    }

    private void look(String id, String status, JsonNode response) {
        if (!status.startsWith("2") || status.equals("204") || bodiless.contains(id)) {
            return;
        }
        var content = response.path("content");
        if (content.isEmpty()) {
            gaps.add("%s: %s has no content".formatted(id, status));
        }
        for (var media : content) {
            if (media.path("schema").isEmpty()) {
                gaps.add("%s: %s has content without a schema".formatted(id, status));
            }
        }
    }

    private JsonNode resolve(JsonNode node) {
        var reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }
}
