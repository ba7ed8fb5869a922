package io.zugang.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The operations of the service under test, as its own OpenAPI document tells them. */
final class ServedApi {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();

    private ServedApi(JsonNode document) {
        this.document = document;
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    operations.add(operation(path, operation));
                }
            }
        }
        if (operations.isEmpty()) {
            throw new AssertionError("The OpenAPI document of this service has no operation");
        }
    }

    /**
     * One operation.
     *
     * @param path from the host's root, with the placeholders of its parameters
     */
    record Operation(String id, String method, String path, List<JsonNode> parameters, JsonNode requestBody) {

        List<JsonNode> parametersIn(String place) {
            return parameters.stream()
                    .filter(parameter -> parameter.path("in").asText().equals(place))
                    .toList();
        }

        boolean takesIfMatch() {
            return parametersIn("header").stream()
                    .anyMatch(parameter -> parameter.path("name").asText().equalsIgnoreCase("If-Match"));
        }

        boolean hasBody() {
            return !requestBody.isMissingNode();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static ServedApi read() {
        var text = RestAssured.given()
                .queryParam("format", "json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return new ServedApi(Json.read(text));
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** A body that the document itself gives as an example, or one made of the examples of its fields. */
    String exampleBody(Operation operation) {
        var content = resolve(operation.requestBody()).path("content");
        var json = content.has("application/json") ? content.path("application/json") : content.path("*/*");
        if (json.has("example")) {
            return json.path("example").toString();
        }
        var named = json.path("examples").properties().stream().findFirst();
        return named.map(example -> example.getValue().path("value").toString())
                .orElseGet(() -> new SchemaExample(this::resolve).of(json.path("schema")));
    }

    JsonNode resolve(JsonNode node) {
        var reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private Operation operation(Map.Entry<String, JsonNode> path, Map.Entry<String, JsonNode> operation) {
        var parameters = new ArrayList<JsonNode>();
        for (var holder : List.of(path.getValue(), operation.getValue())) {
            StreamSupport.stream(holder.path("parameters").spliterator(), false)
                    .map(this::resolve)
                    .forEach(parameters::add);
        }
        return new Operation(
                operation.getValue().path("operationId").asText(operation.getKey() + " " + path.getKey()),
                operation.getKey().toUpperCase(Locale.ROOT),
                withRoot(path.getKey()),
                parameters,
                operation.getValue().path("requestBody"));
    }

    /** Documents may or may not carry the service's prefix in their paths. */
    private static String withRoot(String path) {
        var name = RestAssured.basePath == null ? "" : RestAssured.basePath.replaceAll("^/|/$", "");
        var root = name.isEmpty() ? "" : "/" + name;
        return path.startsWith(root + "/") || path.equals(root) ? path : root + path;
    }
}
