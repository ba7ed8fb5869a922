package io.zugang.access.search;

import io.zugang.access.AuthzenFixture;

/** The subjects, records and rules that the certification of AuthZEN 1.0 wants, as roles with conditions. */
final class CertificationFixture {

    private static final String STATUS = "{\"property\":\"resource.status\"}";

    private CertificationFixture() {}

    static AuthzenFixture load() {
        var fixture = new AuthzenFixture()
                .catalogue("record:read", "record:write", "record:delete")
                .resourceType("record", "record", "{}");
        var reader = fixture.role("reader", "[\"@record:read\"]", "[]");
        var writer = fixture.role("writer", "[\"@record:write\",\"@record:delete\"]", """
                [{"permissions":["@record:write"],"when":{"equal":[%s,"active"]}},
                 {"permissions":["@record:delete"],"when":{"equal":[{"property":"action.soft"},true]}}]""".formatted(STATUS));
        var archivist = fixture.role("archivist", "[\"@record:write\"]", """
                [{"permissions":["@record:write"],
                  "when":{"all":[{"equal":[%s,"archived"]},{"equal":[{"property":"subject.role"},"admin"]}]}}]""".formatted(STATUS));
        return fixture.subject("user", "alice", "{}", reader, writer, archivist)
                .subject("user", "bob", "{\"role\":\"admin\"}", reader, archivist)
                .resource("record", "record-1", "\"properties\":{\"status\":\"active\"}")
                .resource("record", "record-2", "\"properties\":{\"status\":\"archived\"}");
    }
}
