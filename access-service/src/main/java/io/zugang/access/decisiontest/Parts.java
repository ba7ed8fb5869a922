package io.zugang.access.decisiontest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.access.snapshot.HeldGrant.Source;
import io.zugang.access.snapshot.Rehearsal;
import io.zugang.access.snapshot.Rehearsal.Part;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that a subject of tests holds: by assignments, by its profile, by groups. */
final class Parts {

    private final Given given;
    private final Given.Subject subject;
    private final ObjectMapper json;

    Parts(Given given, Given.Subject subject, ObjectMapper json) {
        this.given = given;
        this.subject = subject;
        this.json = json;
    }

    List<Part> all() {
        return Stream.of(
                        subject.assignments().stream().map(this::assigned),
                        given.profiles().stream()
                                .filter(profile -> profile.name().equals(subject.profile()))
                                .flatMap(profile -> profile.roles().stream()
                                        .map(role -> part(Source.PROFILE, profile.name(), role, List.of(), null))),
                        given.groups().stream()
                                .filter(group -> subject.groups().contains(group.name()))
                                .flatMap(this::membership))
                .flatMap(parts -> parts)
                .toList();
    }

    private Part assigned(Given.Assignment assignment) {
        boolean only = subject.assignments().size() == 1;
        var active = assignment.active();
        return new Part(
                Source.ASSIGNMENT,
                null,
                assignment.role(),
                List.of(),
                assignment.scope() == null ? null : assignment.scope().name(),
                assignment.unitId() == null ? null : Rehearsal.idOf(assignment.unitId()),
                orEmpty(assignment.entities(), json.createArrayNode()),
                orEmpty(assignment.options(), json.createObjectNode()),
                assignment.validFrom(),
                assignment.validUntil(),
                null,
                active == null ? only : active);
    }

    private Stream<Part> membership(Given.Group group) {
        var tenant = group.tenantId();
        var reach = tenant == null || tenant.equals(subject.tenantId()) ? null : Rehearsal.idOf(tenant);
        var direct = group.permissions().isEmpty()
                ? Stream.<Part>empty()
                : Stream.of(part(Source.GROUP, group.name(), null, group.permissions(), reach));
        return Stream.concat(
                direct, group.roles().stream().map(role -> part(Source.GROUP, group.name(), role, List.of(), reach)));
    }

    private Part part(
            Source source, String name, @Nullable String role, List<String> permissions, @Nullable UUID reach) {
        return new Part(
                source,
                name,
                role,
                permissions,
                null,
                null,
                json.createArrayNode(),
                json.createObjectNode(),
                null,
                null,
                reach,
                false);
    }

    private JsonNode orEmpty(@Nullable Object value, JsonNode empty) {
        return value == null ? empty : json.valueToTree(value);
    }
}
