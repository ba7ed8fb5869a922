package io.zugang.platform.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Says that a test runs the acceptance check of these requirements, through HTTP. A test that makes no HTTP exchange fails,
 * however green it is otherwise; each one that passes is listed in {@code target/proofs}.
 */
@Documented
@ExtendWith(ProofExtension.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Proves {

    /** Requirement ids, such as {@code S1.55}. */
    String[] value();
}
