package io.zugang.tenant;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text that people can read: not blank, no control characters, no broken Unicode. Null is valid. PostgreSQL stores no NUL
 * and a line break in a name would forge lines in logs and mails.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainTextValidator.class)
public @interface PlainText {

    String message() default "must not be blank or contain control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
