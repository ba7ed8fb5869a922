package io.zugang.platform.testing;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The rules R1 to R9 of the style guide. Each service includes them in its {@code ArchitectureTest} with
 * {@code ArchTests.in(ArchitectureRules.class)} and adds {@link #openEndpointsAre}.
 */
public final class ArchitectureRules {

    private static final String PLATFORM = "io.zugang.platform..";

    @ArchTest
    public static final ArchRule R1_SLICES_FORM_NO_CYCLE = slices().matching("io.zugang.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("a slice can be read, tested and moved alone only if its neighbours do not lead back to it");

    @ArchTest
    public static final ArchRule R2_RESOURCES_KNOW_HTTP_ONLY = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Transactional.class)
            .allowEmptyShould(true)
            .because(
                    "a resource translates HTTP; rules and transactions belong to the service, queries to the repository");

    @ArchTest
    public static final ArchRule R2_SERVICES_DO_NOT_KNOW_HTTP = noClasses()
            .that()
            .haveSimpleNameEndingWith("Service")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..")
            .allowEmptyShould(true)
            .because("a use case is the same whoever calls it: an endpoint, a job or an event");

    @ArchTest
    public static final ArchRule R3_SLICES_KEEP_THEIR_DATA = classes()
            .that()
            .resideOutsideOfPackage(PLATFORM)
            .should(ArchitectureConditions.notReachIntoAnotherSlice())
            .allowEmptyShould(true)
            .because(
                    "another slice is used through its service or its directory, so its tables can change behind them");

    @ArchTest
    public static final ArchRule R4_SERVICES_DO_NOT_KNOW_EACH_OTHER = classes()
            .should(ArchitectureConditions.stayInTheirService())
            .allowEmptyShould(true)
            .because("services meet over HTTP and events only, and the platform serves any of them");

    @ArchTest
    public static final ArchRule R5_EVERY_ENDPOINT_SAYS_WHO_MAY = methods()
            .that(ArchitectureConditions.areEndpoints())
            .should(ArchitectureConditions.sayWhoMayCall())
            .allowEmptyShould(true)
            .because("authorization is by annotation on each endpoint; paths can be written in too many ways");

    @ArchTest
    public static final ArchRule R5_EVERY_ENDPOINT_SAYS_WHAT_IT_ANSWERS = methods()
            .that(ArchitectureConditions.areEndpoints())
            .should(ArchitectureConditions.sayWhatTheyAnswer())
            .allowEmptyShould(true)
            .because(
                    "without @Produces, whoever accepts text gets the toString of a record, and markup in it unescaped");

    @ArchTest
    public static final ArchRule R6_PROBLEMS_ARE_THROWN = noClasses()
            .that()
            .resideOutsideOfPackage(PLATFORM)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.zugang.platform.http.Problem")
            .allowEmptyShould(true)
            .because("one place turns problems into responses, so they all look the same");

    @ArchTest
    public static final ArchRule R6_OUTBOX_AND_AUDIT_HAVE_ONE_WRITER = noClasses()
            .that()
            .resideOutsideOfPackage(PLATFORM)
            .should(ArchitectureConditions.mapTables(Set.of("outbox", "feed_event", "inbox", "audit_entry")))
            .allowEmptyShould(true)
            .because("events and audit entries are only worth something if nothing else can write them");

    @ArchTest
    public static final ArchRule R7_INJECTION_IS_BY_CONSTRUCTOR = noFields()
            .should()
            .beAnnotatedWith(Inject.class)
            .orShould()
            .beAnnotatedWith(ConfigProperty.class)
            .allowEmptyShould(true)
            .because("what a class needs shows in its constructor, and a test can give it");

    @ArchTest
    public static final ArchRule R7_TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethodWhere(JavaCall.Predicates.target(nameMatching("now"))
                    .and(JavaCall.Predicates.target(HasOwner.Predicates.With.owner(resideInAPackage("java.time.."))))
                    .and(ArchitectureConditions.hasNoArguments()))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .allowEmptyShould(true)
            .because("time is injected, so that a test can move it");

    @ArchTest
    public static final ArchRule R7_NOTHING_IS_PRINTED = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .allowEmptyShould(true)
            .because("what is worth saying is worth a log line with its request id");

    @ArchTest
    public static final ArchRule R8_PACKAGES_SAY_WHAT_THEY_ARE_FOR = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..utils..", "..common..", "..helper..", "..misc..", "..core..", "..impl..", "..dto..")
            .allowEmptyShould(true)
            .because("such names attract whatever has no home");

    @ArchTest
    public static final ArchRule R8_CLASSES_SAY_WHAT_THEY_ARE = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|Delegator)")
            .allowEmptyShould(true)
            .because("such names do not tell what the class does");

    @ArchTest
    public static final ArchRule R9_API_RECORDS_HOLD_NO_ENTITY = fields().that()
            .areDeclaredInClassesThat()
            .areRecords()
            .and()
            .areDeclaredInClassesThat()
            .haveNameMatching(".*(Request|Response)")
            .should(ArchitectureConditions.holdNoEntity())
            .allowEmptyShould(true)
            .because("what clients see must not change when a table does, and must not leak a column");

    @ArchTest
    public static final ArchRule R9_ENTITIES_ARE_NOT_SERIALIZED = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..")
            .allowEmptyShould(true)
            .because("entities are state, the API has records of its own");

    private ArchitectureRules() {}

    /**
     * The endpoints that anybody may call, each as {@code Class.method}: a new one must be added here on purpose, and one
     * that is gone must leave the list.
     */
    public static ArchRule openEndpointsAre(String... endpoints) {
        return methods()
                .that(ArchitectureConditions.areEndpoints())
                .should(ArchitectureConditions.beOpenOnlyIfIn(Set.of(endpoints)))
                .allowEmptyShould(true)
                .because("whoever opens an endpoint to everybody does it in sight of the reviewers");
    }
}
