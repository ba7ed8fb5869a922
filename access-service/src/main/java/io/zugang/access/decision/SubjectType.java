package io.zugang.access.decision;

import java.util.Locale;
import java.util.Optional;

/** Who can be asked about: a person's account or a service's client. */
public enum SubjectType {
    ACCOUNT,
    SERVICE;

    /** The name in questions, answers and tokens. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SubjectType> of(String wireName) {
        for (var type : values()) {
            if (type.wireName().equals(wireName)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
