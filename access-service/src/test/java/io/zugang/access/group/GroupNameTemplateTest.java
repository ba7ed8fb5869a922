package io.zugang.access.group;

import io.restassured.response.Response;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.awaitEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Names are unlike over all tenants, so each test has numbers and names of its own. */
@ServiceTest
class GroupNameTemplateTest extends GroupTesting {

    private String mark;

    @BeforeEach
    void mark() {
        mark = UUID.randomUUID().toString().substring(0, 13);
    }

    @Test
    @Proves("S4.7")
    void namesNewGroupsByTheTemplateAndLeavesTheOthers() {
        var old = customer(mark + 1, "Heidelberg", null);
        assertThat(nameOf(old)).isEqualTo(mark + "1-Heidelberg");

        putTemplate("Z", "NAME", "NUMBER").then().statusCode(200).body("version", equalTo(1));

        assertThat(nameOf(customer(mark + 2, "Heidelberg", null))).isEqualTo("ZHeidelberg-" + mark + 2);
        assertThat(nameOf(old)).isEqualTo(mark + "1-Heidelberg");
    }

    @Test
    @Proves("S4.8")
    void putsThePrefixFirst() {
        putTemplate("X", "NUMBER", "NAME");
        assertThat(nameOf(customer(mark, "Heidelberg", null))).isEqualTo("X" + mark + "-Heidelberg");

        putTemplate("", "NUMBER", "NONE").then().statusCode(200);
        assertThat(nameOf(customer(mark, "Heidelberg", null))).isEqualTo(mark);
    }

    @Test
    @Proves("S4.9")
    void demandsNumberOrNameAsTheSecondElement() {
        for (var element : new String[] {"SHORT_NAME", "NONE", "number", "CITY", ""}) {
            putTemplate("X", element, "NAME")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("validation-failed"))
                    .body("errors.field.join()", equalTo("element2"));
        }
        putTemplate("X", "NAME", "NONE").then().statusCode(200);
        putTemplate("X", "NUMBER", "NONE").then().statusCode(200);
        putTemplate("X", "NUMBER", "CITY").then().statusCode(422);
    }

    @Test
    @Proves("S4.10")
    void leavesOutTheThirdElementWithItsHyphen() {
        putTemplate("X", "NUMBER", "NONE");
        assertThat(nameOf(customer(mark + 1, "Heidelberg", "HDM"))).isEqualTo("X" + mark + 1);

        putTemplate("X", "NUMBER", "SHORT_NAME");
        assertThat(nameOf(customer(mark + 2, "Heidelberg", "HDM"))).isEqualTo("X" + mark + "2-HDM");
        assertThat(nameOf(customer(mark + 3, "Heidelberg", null))).isEqualTo("X" + mark + 3);
        assertThat(nameOf(customer(mark + 4, "Heidelberg", " "))).isEqualTo("X" + mark + 4);
        putTemplate("X", "NAME", "NUMBER");
        assertThat(nameOf(customer(mark + 5, "Heidelberg", null))).isEqualTo("XHeidelberg-" + mark + 5);
    }

    @Test
    @Proves("S4.11")
    void joinsTheElementsByAHyphen() {
        preview("X", "NUMBER", "NAME", "12345", null).then().statusCode(200).body("name", equalTo("X12345-Heidelberg"));
        preview("X", "NUMBER", "NONE", "12345", null).then().body("name", equalTo("X12345"));
        preview("", "NAME", "SHORT_NAME", "12345", "HDM").then().body("name", equalTo("Heidelberg-HDM"));
        preview("X", "NAME", "SHORT_NAME", "12345", null).then().body("name", equalTo("XHeidelberg"));
        preview("X", "NUMBER", "NAME", null, null).then().body("name", equalTo("XHeidelberg"));
        preview("X", "NUMBER", "NONE", null, null).then().body("name", equalTo("XHeidelberg"));
    }

    @Test
    void tellsEqualNamesApart() {
        putTemplate(mark, "NAME", "NONE");

        var names = Stream.of("1", "2", "3").map(number -> nameOf(customer(number, "Schmidt", null)));

        assertThat(names).containsExactly(mark + "Schmidt", mark + "Schmidt (2)", mark + "Schmidt (3)");
    }

    @Test
    void renamesAllWhenItIsTold() {
        var one = customer(mark + 1, "Müller", null);
        var other = customer(mark + 2, "Müller", null);
        var foreign = TestTenant.customer().named(mark + 3, "Müller", null).setting("portal.enabled", "true");
        var group = groupOf(one);
        putTemplate(mark, "NAME", "NONE");

        renameAll().then().statusCode(200).body("renamed", equalTo(2));

        assertThat(nameOf(one)).isEqualTo(mark + "Müller");
        assertThat(nameOf(other)).isEqualTo(mark + "Müller (2)");
        assertThat(nameOf(foreign)).doesNotStartWith(mark + "Müller");
        assertThat(groupOf(one)).isEqualTo(group);
        awaitEvent("access.group.renamed.v1", group);
        renameAll().then().body("renamed", equalTo(0));
    }

    /** Two groups that take each other's names never have the same one, not even on the way. */
    @Test
    void exchangesNames() {
        putTemplate(mark, "NAME", "NONE");
        var one = customer("1", "Abel", null);
        var other = customer("2", "Bebel", null);
        one.named("1", "Bebel", null);
        other.named("2", "Abel", null);

        renameAll().then().statusCode(200).body("renamed", equalTo(2));

        assertThat(nameOf(one)).isEqualTo(mark + "Bebel");
        assertThat(nameOf(other)).isEqualTo(mark + "Abel");
    }

    @Test
    void refusesAStaleTemplate() {
        putTemplate("A", "NUMBER", "NAME").then().statusCode(200);

        admin.calls()
                .header("If-Match", "\"0\"")
                .body(template("B", "NUMBER", "NAME"))
                .put("/group-name-template")
                .then()
                .statusCode(412);
        admin.calls().get("/group-name-template").then().body("prefix", equalTo("A"));
    }

    @Test
    void refusesWhoIsNotTheProvider() {
        var owner = customer().account("tenant-owner");

        owner.calls().get("/group-name-template").then().statusCode(403);
        owner.calls().post("/group-name-template/actions/rename-all").then().statusCode(403);
    }

    private Response renameAll() {
        return admin.calls().post("/group-name-template/actions/rename-all");
    }

    private Response preview(
            String prefix, String element2, String element3, @Nullable String number, @Nullable String shortName) {
        return admin.calls()
                .body("{\"template\":%s,\"number\":%s,\"name\":\"Heidelberg\",\"shortName\":%s}"
                        .formatted(template(prefix, element2, element3), text(number), text(shortName)))
                .post("/group-name-template/actions/preview");
    }

    private static String text(@Nullable String value) {
        return value == null ? "null" : '"' + value + '"';
    }
}
