package io.zugang.platform.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What {@link ArchitectureRules} needs beyond ArchUnit's own vocabulary. */
final class ArchitectureConditions {

    private static final Pattern SLICE = Pattern.compile("io\\.zugang\\.(\\w+)(?:\\.(\\w+))?.*");
    private static final List<Class<? extends Annotation>> WHO_MAY = List.of(
            PermissionsAllowed.class,
            PermissionsAllowed.List.class,
            Authenticated.class,
            PermitAll.class,
            DenyAll.class);

    private ArchitectureConditions() {}

    static ArchCondition<JavaClass> notReachIntoAnotherSlice() {
        return condition(
                "not use another slice's repository or entity",
                (origin, events) -> origin.getDirectDependenciesFromSelf().forEach(dependency -> {
                    var target = dependency.getTargetClass().getBaseComponentType();
                    if (isData(target) && !slice(origin).equals(slice(target))) {
                        events.add(SimpleConditionEvent.violated(origin, dependency.getDescription()));
                    }
                }));
    }

    static ArchCondition<JavaClass> stayInTheirService() {
        return condition(
                "not know another service",
                (origin, events) -> origin.getDirectDependenciesFromSelf().forEach(dependency -> {
                    var from = service(origin);
                    var to = service(dependency.getTargetClass().getBaseComponentType());
                    if (!to.isEmpty() && !to.equals(from) && !to.equals("platform")) {
                        events.add(SimpleConditionEvent.violated(origin, dependency.getDescription()));
                    }
                }));
    }

    static DescribedPredicate<JavaMethod> areEndpoints() {
        return DescribedPredicate.describe(
                "are endpoints",
                method -> !method.getOwner().isAnnotatedWith(RegisterRestClient.class)
                        && !method.getOwner().isInterface()
                        && method.getAnnotations().stream()
                                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));
    }

    static ArchCondition<JavaMethod> sayWhoMayCall() {
        return condition("carry @PermissionsAllowed, @Authenticated or @PermitAll", (method, events) -> {
            var says = WHO_MAY.stream()
                    .anyMatch(annotation -> method.isAnnotatedWith(annotation)
                            || method.getOwner().isAnnotatedWith(annotation));
            if (!says) {
                events.add(
                        SimpleConditionEvent.violated(method, method.getFullName() + " does not say who may call it"));
            }
        });
    }

    static ArchCondition<JavaMethod> sayWhatTheyAnswer() {
        return condition("carry @Produces, or their class does", (method, events) -> {
            if (!method.isAnnotatedWith(Produces.class) && !method.getOwner().isAnnotatedWith(Produces.class)) {
                events.add(SimpleConditionEvent.violated(
                        method, method.getFullName() + " does not say in which format it answers"));
            }
        });
    }

    static ArchCondition<JavaMethod> beOpenOnlyIfIn(Set<String> allowed) {
        var unused = new HashSet<>(allowed);
        return new ArchCondition<>("be open to everybody only if listed") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var name = method.getOwner().getSimpleName() + "." + method.getName();
                var open = method.isAnnotatedWith(PermitAll.class)
                        || method.getOwner().isAnnotatedWith(PermitAll.class);
                if (open && !unused.remove(name) && !allowed.contains(name)) {
                    events.add(SimpleConditionEvent.violated(method, name + " is open to everybody and not listed"));
                }
            }

            @Override
            public void finish(ConditionEvents events) {
                unused.forEach(name ->
                        events.add(SimpleConditionEvent.violated(name, name + " is listed as open but is not")));
            }
        };
    }

    static ArchCondition<JavaClass> mapTables(Set<String> tables) {
        return condition("map one of the tables " + tables, (type, events) -> {
            var mapped = type.tryGetAnnotationOfType(Table.class)
                    .map(table -> table.name().toLowerCase(Locale.ROOT))
                    .orElse("");
            if (tables.contains(mapped)) {
                events.add(SimpleConditionEvent.satisfied(type, type.getName() + " maps " + mapped));
            }
        });
    }

    static DescribedPredicate<JavaCall<?>> hasNoArguments() {
        return DescribedPredicate.describe(
                "has no arguments",
                call -> call instanceof JavaMethodCall
                        && call.getTarget().getRawParameterTypes().isEmpty());
    }

    static ArchCondition<JavaField> holdNoEntity() {
        return condition(
                "hold no entity",
                (field, events) -> field.getAllInvolvedRawTypes().stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                field, field.getFullName() + " holds the entity " + type.getSimpleName()))));
    }

    private static boolean isData(JavaClass type) {
        return !slice(type).isEmpty()
                && !service(type).equals("platform")
                && (type.getSimpleName().endsWith("Repository")
                        || type.getAnnotations().stream()
                                .map(JavaAnnotation::getRawType)
                                .anyMatch(annotation -> annotation.isEquivalentTo(Entity.class)));
    }

    private static String service(JavaClass type) {
        var matcher = SLICE.matcher(type.getPackageName());
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static String slice(JavaClass type) {
        var matcher = SLICE.matcher(type.getPackageName());
        return matcher.matches() ? sliceOf(matcher) : "";
    }

    private static String sliceOf(Matcher matcher) {
        return matcher.group(2) == null ? "" : matcher.group(1) + "." + matcher.group(2);
    }

    private static <T> ArchCondition<T> condition(String description, BiConsumer<T, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                check.accept(item, events);
            }
        };
    }
}
