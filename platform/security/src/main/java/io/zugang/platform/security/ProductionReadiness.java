package io.zugang.platform.security;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a production start with insecure settings. Local mode, which the launcher sets, is exempt. */
@ApplicationScoped
class ProductionReadiness {

    private final List<ReadinessCheck> checks;
    private final String mode;

    ProductionReadiness(
            @All List<ReadinessCheck> checks,
            @ConfigProperty(name = "zugang.mode", defaultValue = "production") String mode) {
        this.checks = checks;
        this.mode = mode;
    }

    void onStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        if (ConfigUtils.isProfileActive("prod") && !"local".equals(mode)) {
            refuseInsecureSettings();
        }
    }

    void refuseInsecureSettings() {
        var problems =
                checks.stream().flatMap(check -> check.problems().stream()).toList();
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.stream()
                    .collect(Collectors.joining(
                            "\n  - ",
                            "Zugang does not start with settings that are not fit for production:\n  - ",
                            "")));
        }
    }
}
