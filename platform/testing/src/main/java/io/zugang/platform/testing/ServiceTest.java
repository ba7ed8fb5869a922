package io.zugang.platform.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test of a whole service over HTTP, with a real database, fake neighbours and a mail inbox. All classes of a module that
 * carry it share one start of the service, so every test makes its own tenant.
 */
@QuarkusTest
@QuarkusTestResource(value = ZugangTestResources.class, restrictToAnnotatedClass = false)
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServiceTest {}
