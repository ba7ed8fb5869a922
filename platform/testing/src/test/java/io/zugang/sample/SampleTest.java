package io.zugang.sample;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zugang.platform.testing.ZugangTestResources;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The twin of {@code @ServiceTest}, which works from a jar only and this module is not one for itself. */
@QuarkusTest
@QuarkusTestResource(value = ZugangTestResources.class, restrictToAnnotatedClass = false)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SampleTest {}
