package io.zugang.kubernetes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class OverlaysTest {

    private static final List<String> SERVICES =
            List.of("access-service", "identity-service", "sync-service", "tenant-service");

    @BeforeAll
    static void needsKubectl() {
        // The rest of the build runs with a JDK and Maven alone; whoever deploys has kubectl.
        assumeTrue(Rendering.kubectlIsInstalled(), "kubectl is not installed, the overlays were not rendered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void everyDocumentIsValid(String overlay) throws Exception {
        for (var document : Rendering.of(overlay)) {
            Rendering.requireValid(document);
        }
    }

    @Test
    void aTypoAWrongTypeAndAMissingFieldAreFound() throws Exception {
        var deployment = Rendering.of("prod").stream()
                .filter(document -> "Deployment".equals(document.get("kind")))
                .findFirst()
                .orElseThrow();

        var typo = with(deployment, "replica", 2);
        var wrongType = with(deployment, "replicas", "two");
        var missing = with(deployment, "selector", null);

        assertThatThrownBy(() -> Rendering.requireValid(typo)).isNotNull();
        assertThatThrownBy(() -> Rendering.requireValid(wrongType)).isNotNull();
        assertThatThrownBy(() -> Rendering.requireValid(missing)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void everyServiceHasItsParts(String overlay) throws Exception {
        var names = Rendering.of(overlay).stream()
                .collect(Collectors.groupingBy(
                        document -> (String) document.get("kind"),
                        Collectors.mapping(document -> at(document, "metadata", "name"), Collectors.toSet())));

        for (var kind : List.of("Deployment", "Service", "PodDisruptionBudget", "NetworkPolicy", "ServiceAccount")) {
            assertThat(names.get(kind)).as(kind).containsAll(SERVICES);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void everyPodMeetsTheRestrictedPodSecurityStandard(String overlay) throws Exception {
        assertThat(pods(overlay)).hasSize(8).allSatisfy(pod -> {
            assertThat(at(pod, "automountServiceAccountToken")).isEqualTo(false);
            assertThat(at(pod, "securityContext", "runAsNonRoot")).isEqualTo(true);
            assertThat(at(pod, "securityContext", "seccompProfile", "type")).isEqualTo("RuntimeDefault");
            assertThat(containers(pod)).allSatisfy(container -> {
                assertThat(at(container, "securityContext", "allowPrivilegeEscalation"))
                        .isEqualTo(false);
                assertThat(at(container, "securityContext", "readOnlyRootFilesystem"))
                        .isEqualTo(true);
                assertThat(at(container, "securityContext", "capabilities", "drop"))
                        .isEqualTo(List.of("ALL"));
                assertThat(at(container, "resources", "limits", "memory")).isNotNull();
                assertThat(at(container, "resources", "requests", "cpu")).isNotNull();
                assertThat((String) container.get("image"))
                        .doesNotEndWith("latest")
                        .contains(":");
            });
        });
    }

    @Test
    void secretsComeByReferenceAndEachPodReadsOnlyItsOwn() throws Exception {
        assertThat(pods("prod")).allSatisfy(pod -> {
            var account = (String) at(pod, "serviceAccountName");
            assertThat(secretsOf(pod))
                    .isNotEmpty()
                    .allSatisfy(secret -> assertThat(secret).isIn(account, account + "-owner"));
        });
        assertThat(Rendering.of("prod")).noneMatch(document -> "Secret".equals(document.get("kind")));
    }

    @Test
    void onlyTheMigrationHasTheOwnerRole() throws Exception {
        var withOwner = Rendering.of("prod").stream()
                .filter(document -> document.toString().contains("-service-owner"))
                .map(document -> (String) document.get("kind"))
                .collect(Collectors.toSet());

        assertThat(withOwner).containsExactly("Job");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Service", "PodDisruptionBudget", "NetworkPolicy"})
    void everyServiceSelectsItsServingPodsAndNoOthers(String kind) throws Exception {
        var documents = Rendering.of("prod").stream()
                .filter(document -> kind.equals(document.get("kind")))
                .filter(document -> SERVICES.contains(at(document, "metadata", "name")))
                .toList();

        assertThat(documents).hasSize(4).allSatisfy(document -> {
            var name = at(document, "metadata", "name");
            var labels = switch (kind) {
                case "Service" -> at(document, "spec", "selector");
                case "NetworkPolicy" -> at(document, "spec", "podSelector", "matchLabels");
                default -> at(document, "spec", "selector", "matchLabels");
            };
            assertThat(selected(labels)).containsExactly("Deployment " + name);
        });
    }

    @Test
    void everyServiceLetsTheOthersIn() throws Exception {
        var policies = Rendering.of("prod").stream()
                .filter(document -> "NetworkPolicy".equals(document.get("kind")))
                .filter(document -> SERVICES.contains(at(document, "metadata", "name")));

        assertThat(policies).hasSize(4).allSatisfy(policy -> {
            var rule = map(((List<?>) Objects.requireNonNull(at(policy, "spec", "ingress"))).get(0));
            var from = map(((List<?>) Objects.requireNonNull(rule.get("from"))).get(0));
            assertThat(from.toString()).contains("part-of").doesNotContain("app.kubernetes.io/name");
        });
    }

    @Test
    void migrationsAreFoundByTheirLabel() throws Exception {
        assertThat(selected(Map.of("app.kubernetes.io/component", "migration")))
                .hasSize(4)
                .allMatch(pod -> pod.startsWith("Job "));
    }

    /** Kind and name of what has pods with all these labels. */
    private static List<String> selected(@Nullable Object labels) throws Exception {
        return Rendering.of("prod").stream()
                .filter(document -> List.of("Deployment", "Job").contains(document.get("kind")))
                .filter(document -> map(at(document, "spec", "template", "metadata", "labels"))
                        .entrySet()
                        .containsAll(map(labels).entrySet()))
                .map(document -> document.get("kind") + " " + at(document, "metadata", "name"))
                .toList();
    }

    private static List<Map<String, Object>> pods(String overlay) throws Exception {
        return Rendering.of(overlay).stream()
                .filter(document -> List.of("Deployment", "Job").contains(document.get("kind")))
                .map(document -> map(at(document, "spec", "template", "spec")))
                .toList();
    }

    private static List<Map<String, Object>> containers(Map<String, Object> pod) {
        return ((List<?>) pod.get("containers")).stream().map(OverlaysTest::map).toList();
    }

    private static List<String> secretsOf(Map<String, Object> pod) {
        return containers(pod).stream()
                .flatMap(container -> ((List<?>) container.get("envFrom")).stream())
                .map(source -> at(map(source), "secretRef", "name"))
                .flatMap(name -> name == null ? Stream.empty() : Stream.of((String) name))
                .toList();
    }

    private static Map<String, Object> with(Map<String, Object> document, String field, @Nullable Object value) {
        var spec = new HashMap<>(map(document.get("spec")));
        spec.put(field, value);
        spec.values().removeIf(Objects::isNull);
        var copy = new HashMap<>(document);
        copy.put("spec", spec);
        return copy;
    }

    private static @Nullable Object at(Map<String, Object> document, String... path) {
        Object value = document;
        for (var step : path) {
            value = value == null ? null : map(value).get(step);
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
