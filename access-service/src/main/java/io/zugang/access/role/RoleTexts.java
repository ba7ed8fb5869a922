package io.zugang.access.role;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms that texts of roles have. */
final class RoleTexts {

    static final String KEY = "[a-z][a-z0-9-]{1,62}";
    static final String RESOURCE_TYPE = "[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)?";

    private RoleTexts() {}

    static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    static <T> List<T> list(@Nullable Collection<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    /** A limit that names nothing is none. */
    static <T> @Nullable List<T> limit(@Nullable Collection<T> values) {
        return values == null || values.isEmpty() ? null : List.copyOf(values);
    }
}
