package io.zugang.platform.http;

import io.smallrye.openapi.model.Extensions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Finds the Java method behind an operation of the OpenAPI document, so that what it declares need not be said twice. */
final class EndpointMethods {

    private static final String PATH = "jakarta.ws.rs.Path";

    private final Map<String, MethodInfo> byReference = new HashMap<>();

    EndpointMethods(IndexView index) {
        index.getAnnotations(PATH).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.CLASS)
                .forEach(target -> add(target.asClass()));
    }

    /** Hands over each operation of the document together with its method. */
    void forEach(OpenAPI document, BiConsumer<Operation, MethodInfo> action) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> find(operation).ifPresent(method -> action.accept(operation, method)));
    }

    private Optional<MethodInfo> find(Operation operation) {
        return Optional.ofNullable(byReference.get(Extensions.getMethodRef(operation)));
    }

    /** The library alone knows how it refers to a method. */
    private void add(ClassInfo resource) {
        for (var method : resource.methods()) {
            var probe = OASFactory.createOperation();
            Extensions.setMethodRef(probe, resource, method);
            byReference.put(Extensions.getMethodRef(probe), method);
        }
    }
}
