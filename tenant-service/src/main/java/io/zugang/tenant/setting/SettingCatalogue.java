package io.zugang.tenant.setting;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The settings that exist, from the resource {@code settings.json}. */
@ApplicationScoped
class SettingCatalogue {

    private static final String RESOURCE = "/settings.json";

    private final List<SettingDefinition> definitions;

    SettingCatalogue(ObjectMapper json) {
        var stream = Objects.requireNonNull(SettingCatalogue.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (stream) {
            this.definitions = List.copyOf(json.readValue(stream, new TypeReference<List<SettingDefinition>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<SettingDefinition> all() {
        return definitions;
    }

    /**
     * The setting with this key.
     *
     * @throws ProblemException 404 if there is none
     */
    SettingDefinition require(String key) {
        return definitions.stream()
                .filter(definition -> definition.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such setting."));
    }
}
