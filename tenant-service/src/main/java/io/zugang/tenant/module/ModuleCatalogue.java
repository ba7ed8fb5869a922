package io.zugang.tenant.module;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The modules that exist, from the resource {@code modules.json}. */
@ApplicationScoped
class ModuleCatalogue {

    private static final String RESOURCE = "/modules.json";

    private final List<Module> modules;

    ModuleCatalogue(ObjectMapper json) {
        var stream = Objects.requireNonNull(ModuleCatalogue.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (stream) {
            this.modules = List.copyOf(json.readValue(stream, new TypeReference<List<Module>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Module> all() {
        return modules;
    }

    /**
     * The module with this key.
     *
     * @throws ProblemException 404 if there is none
     */
    Module require(String key) {
        return modules.stream()
                .filter(module -> module.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such module."));
    }
}
