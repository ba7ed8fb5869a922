package io.zugang.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Describes the parameters that mean the same wherever they occur; any other is described at its endpoint. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ParameterTextsFilter implements OASFilter {

    private static final Map<String, String> HEADERS = Map.of(
            "If-Match", "The ETag of what was read; without it the answer is 428, and 412 if it has changed since",
            "Accept-Language", "Languages of the texts in the answer, best first: `de` or `en`");

    @Override
    public @Nullable Parameter filterParameter(Parameter parameter) {
        if (parameter.getDescription() == null && parameter.getName() != null) {
            parameter.setDescription(textOf(parameter));
        }
        return parameter;
    }

    private static @Nullable String textOf(Parameter parameter) {
        var name = parameter.getName();
        if (parameter.getIn() == Parameter.In.PATH && name.endsWith("Id")) {
            return "Id of the " + words(name.substring(0, name.length() - "Id".length()));
        }
        return parameter.getIn() == Parameter.In.HEADER ? HEADERS.get(name) : null;
    }

    private static String words(String camelCase) {
        return camelCase.replaceAll("(?=\\p{Upper})", " ").toLowerCase(Locale.ROOT);
    }
}
