package io.zugang.platform.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each rule on small sources that are compiled for the purpose: one that keeps all rules, and one breach of each. */
class ArchitectureRulesTest {

    private static final String GOOD = """
            package io.zugang.tenant.role;
            import jakarta.persistence.Entity;
            import io.quarkus.security.PermissionsAllowed;
            import jakarta.ws.rs.GET;
            import jakarta.ws.rs.Produces;
            import java.time.Clock;
            import java.time.Instant;
            import java.util.UUID;
            class RoleResource {
                private final RoleService roles;
                RoleResource(RoleService roles) { this.roles = roles; }
                @GET @Produces("application/json") @PermissionsAllowed("role:read") public RoleResponse find() { return RoleResponse.of(roles.find()); }
            }
            class RoleService {
                private final RoleRepository roles;
                private final Clock clock;
                RoleService(RoleRepository roles, Clock clock) { this.roles = roles; this.clock = clock; }
                Role find() { Instant now = clock.instant(); return roles.find(); }
            }
            class RoleRepository { Role find() { return new Role(); } }
            @Entity class Role { UUID id; }
            record RoleResponse(UUID id) { static RoleResponse of(Role role) { return new RoleResponse(role.id); } }
            """;

    /** The broken rule, then the sources that break it. */
    private static final String BREACHES = """
            R1_SLICES_FORM_NO_CYCLE | package io.zugang.tenant.alpha; public class A { io.zugang.tenant.beta.B b; } | package io.zugang.tenant.beta; public class B { io.zugang.tenant.alpha.A a; }
            R2_RESOURCES_KNOW_HTTP_ONLY | package io.zugang.tenant.role; class RoleResource { RoleRepository r; } class RoleRepository {}
            R2_RESOURCES_KNOW_HTTP_ONLY | package io.zugang.tenant.role; class RoleResource { @jakarta.transaction.Transactional void a() {} }
            R2_RESOURCES_KNOW_HTTP_ONLY | package io.zugang.tenant.role; class RoleResource { jakarta.persistence.EntityManager e; }
            R2_SERVICES_DO_NOT_KNOW_HTTP | package io.zugang.tenant.role; class RoleService { jakarta.ws.rs.core.Response r; }
            R3_SLICES_KEEP_THEIR_DATA | package io.zugang.tenant.role; public class RoleRepository {} | package io.zugang.tenant.group; class GroupService { io.zugang.tenant.role.RoleRepository r; }
            R3_SLICES_KEEP_THEIR_DATA | package io.zugang.tenant.role; @jakarta.persistence.Entity public class Role {} | package io.zugang.tenant.group; class GroupService { void a(io.zugang.tenant.role.Role r) {} }
            R4_SERVICES_DO_NOT_KNOW_EACH_OTHER | package io.zugang.tenant.role; public class Role {} | package io.zugang.sync.run; class Run { io.zugang.tenant.role.Role r; }
            R4_SERVICES_DO_NOT_KNOW_EACH_OTHER | package io.zugang.tenant.role; public class Role {} | package io.zugang.platform.http; class Page { io.zugang.tenant.role.Role r; }
            R5_EVERY_ENDPOINT_SAYS_WHO_MAY | package io.zugang.tenant.role; class RoleResource { @jakarta.ws.rs.POST void a() {} }
            R5_EVERY_ENDPOINT_SAYS_WHAT_IT_ANSWERS | package io.zugang.tenant.role; class RoleResource { @jakarta.ws.rs.POST void a() {} }
            R6_PROBLEMS_ARE_THROWN | package io.zugang.tenant.role; class A { io.zugang.platform.http.Problem p; }
            R6_OUTBOX_AND_AUDIT_HAVE_ONE_WRITER | package io.zugang.tenant.role; @jakarta.persistence.Table(name = "audit_entry") class A {}
            R7_INJECTION_IS_BY_CONSTRUCTOR | package io.zugang.tenant.role; class A { @jakarta.inject.Inject String b; }
            R7_TIME_COMES_FROM_THE_CLOCK | package io.zugang.tenant.role; class A { Object b = java.time.Instant.now(); }
            R7_TIME_COMES_FROM_THE_CLOCK | package io.zugang.tenant.role; class A { long b = System.currentTimeMillis(); }
            R7_TIME_COMES_FROM_THE_CLOCK | package io.zugang.tenant.role; class A { java.util.Date b; }
            R7_NOTHING_IS_PRINTED | package io.zugang.tenant.role; class A { void b() { System.out.println(1); } }
            R8_PACKAGES_SAY_WHAT_THEY_ARE_FOR | package io.zugang.tenant.common; class A {}
            R8_CLASSES_SAY_WHAT_THEY_ARE | package io.zugang.tenant.role; class RoleHelper {}
            R9_API_RECORDS_HOLD_NO_ENTITY | package io.zugang.tenant.role; @jakarta.persistence.Entity class Role {} record RoleResponse(java.util.List<Role> r) {}
            R9_ENTITIES_ARE_NOT_SERIALIZED | package io.zugang.tenant.role; @jakarta.persistence.Entity class Role { @com.fasterxml.jackson.annotation.JsonIgnore String a; }
            """;

    @TempDir
    Path folder;

    @Test
    void findNothingInASliceThatKeepsThem() throws IOException {
        var classes = compiled(Map.of("RoleResource", GOOD));

        assertThat(rules())
                .hasSizeGreaterThan(12)
                .allSatisfy(rule -> assertThat(
                                rule.evaluate(classes).getFailureReport().getDetails())
                        .isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaches")
    void findTheBreach(String rule, List<String> sources) throws Exception {
        var files = new TreeMap<String, String>();
        sources.forEach(source -> files.put("Source" + files.size(), source));
        var checked = (ArchRule) ArchitectureRules.class.getField(rule).get(null);

        assertThat(checked.evaluate(compiled(files)).hasViolation()).isTrue();
    }

    static Stream<Arguments> breaches() {
        return BREACHES.lines()
                .map(line -> line.split(" *\\| *", -1))
                .map(parts ->
                        Arguments.of(parts[0], Arrays.stream(parts).skip(1).toList()));
    }

    @Test
    void findEndpointsThatAreOpenWithoutBeingListed() throws IOException {
        var classes = compiled(Map.of(
                "RoleResource",
                "package io.zugang.tenant.role; import jakarta.ws.rs.GET; import jakarta.annotation.security.PermitAll;"
                        + " class RoleResource { @GET @PermitAll void a() {} @GET @PermitAll void b() {} }"));

        assertThat(ArchitectureRules.openEndpointsAre("RoleResource.a", "RoleResource.b")
                        .evaluate(classes)
                        .hasViolation())
                .isFalse();
        assertThat(ArchitectureRules.openEndpointsAre("RoleResource.a")
                        .evaluate(classes)
                        .hasViolation())
                .isTrue();
        assertThat(ArchitectureRules.openEndpointsAre("RoleResource.a", "RoleResource.b", "RoleResource.gone")
                        .evaluate(classes)
                        .hasViolation())
                .isTrue();
    }

    @Test
    void sayWhyTheyAre() {
        assertThat(rules()).allSatisfy(rule -> assertThat(rule.getDescription()).contains("because"));
    }

    private static List<ArchRule> rules() {
        return Arrays.stream(ArchitectureRules.class.getFields())
                .filter(field -> field.getType() == ArchRule.class)
                .map(field -> {
                    try {
                        return (ArchRule) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private JavaClasses compiled(Map<String, String> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var paths = new ArrayList<Path>();
            for (var source : sources.entrySet()) {
                var publicName = source.getValue().replaceFirst("(?s).*?public class (\\w+).*", "$1");
                var name = publicName.equals(source.getValue()) ? source.getKey() : publicName;
                paths.add(Files.writeString(
                        Files.createDirectories(folder.resolve(source.getKey())).resolve(name + ".java"),
                        source.getValue()));
            }
            var classes = Files.createDirectories(folder.resolve("classes"));
            var options = List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
            var done = compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(paths))
                    .call();
            assertThat(done).isTrue();
            return new ClassFileImporter().importPath(classes);
        }
    }
}
