package io.zugang.tenant.identifier;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A name that still tells things apart in its normal form: something of it can be seen, and a few characters that stand for
 * many do not make it longer than keys may be. Null is valid.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DistinctNameValidator.class)
public @interface DistinctName {

    String message() default "must show something and have at most 200 characters in normal form (NFKC, upper case)";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
