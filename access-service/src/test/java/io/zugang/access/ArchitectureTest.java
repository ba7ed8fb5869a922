package io.zugang.access;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.zugang.platform.testing.ArchitectureRules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

@AnalyzeClasses(packages = "io.zugang.access", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests rules = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule onlyTheMetadataAreOpenToEverybody =
            ArchitectureRules.openEndpointsAre("MetadataResource.host", "MetadataResource.service");

    @ArchTest
    static final ArchRule theEvaluatorIsPlainJava = classes()
            .that()
            .resideInAPackage("io.zugang.access.decision..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.zugang.access.decision..", "io.zugang.access.engine..")
            .because("any source of data can feed it and any JVM can embed it");
}
