package io.zugang.tenant.identifier;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** See {@link DistinctName}. */
public class DistinctNameValidator implements ConstraintValidator<DistinctName, String> {

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        if (value == null || value.isBlank() || value.length() > NameKey.MAX_LENGTH) {
            // Other constraints complain about that; normalising a whole body would only cost time.
            return true;
        }
        var key = NameKey.of(value).value();
        return !key.isEmpty() && key.length() <= NameKey.MAX_LENGTH;
    }
}
