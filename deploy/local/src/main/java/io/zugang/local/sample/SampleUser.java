package io.zugang.local.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** One user as an installation exports it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SampleUser(
        String sourceUserId,
        long sourceVersion,
        String type,
        boolean admin,
        @Nullable String email,
        String firstName,
        String lastName,
        String locale) {

    static SampleUser full(String id, Person person) {
        return new SampleUser(
                id, 1, "FULL", false, person.email(), person.firstName(), person.lastName(), person.locale());
    }

    SampleUser withEmail(@Nullable String other) {
        return new SampleUser(sourceUserId, sourceVersion, type, admin, other, firstName, lastName, locale);
    }

    SampleUser withLastName(String other) {
        return new SampleUser(sourceUserId, sourceVersion, type, admin, email, firstName, other, locale);
    }

    SampleUser withType(String other) {
        return new SampleUser(sourceUserId, sourceVersion, other, admin, email, firstName, lastName, locale);
    }

    SampleUser asAdmin() {
        return new SampleUser(sourceUserId, sourceVersion, type, true, email, firstName, lastName, locale);
    }
}
