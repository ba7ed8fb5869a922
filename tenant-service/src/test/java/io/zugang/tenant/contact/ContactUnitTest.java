package io.zugang.tenant.contact;

import io.restassured.response.Response;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.tenant.TenantFixtures.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.tenant.TenantFixtures.id;
import static io.zugang.tenant.TenantFixtures.selfManaged;
import static io.zugang.tenant.TenantFixtures.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@ServiceTest
class ContactUnitTest {

    private static final String ANNA = "{\"kind\": \"general\", \"familyName\": \"Berg\"}";

    private Company acme;

    @BeforeEach
    void setUp() {
        acme = selfManaged();
    }

    @Test
    void putsContactsIntoUnitsOfTheCompany() {
        var unit = unit(acme, "Nord");
        var foreign = unit(selfManaged(), "Nord");
        var inUnit = id(post(inUnit(unit)).then().statusCode(201).body("unitId", equalTo(unit.toString())));
        var id = id(post(ANNA).then());

        post(inUnit(foreign)).then().statusCode(422).body("errors.field", contains("unitId"));
        patch(id, 0, "{\"unitId\": \"" + foreign + "\"}")
                .then()
                .statusCode(422)
                .body("errors.field", contains("unitId"));
        list("?unitId=" + unit).then().body("items.id", contains(inUnit.toString()));
        patch(id, 0, "{\"unitId\": \"" + unit + "\"}").then().statusCode(200);
        list("?unitId=" + unit).then().body("items.id", contains(inUnit.toString(), id.toString()));
    }

    @Test
    void keepsUnitsWithContacts() {
        var unit = unit(acme, "Nord");
        var id = id(post(inUnit(unit)).then());

        deleteUnit(unit)
                .then()
                .statusCode(409)
                .body("code", equalTo("unit-in-use"))
                .body("contacts", equalTo(1));
        delete(id, 0).then().statusCode(204);
        deleteUnit(unit).then().statusCode(204);
    }

    /** One of both comes first. */
    @Test
    void putsNoContactIntoAUnitThatIsBeingDeleted() throws Exception {
        for (int round = 0; round < 5; round++) {
            var unit = unit(acme, "Nord " + round);
            var turns = new ArrayList<Boolean>(List.of(true, false));

            var answers = together(2, () -> {
                boolean puts;
                synchronized (turns) {
                    puts = turns.remove(0);
                }
                return puts ? post(inUnit(unit)) : deleteUnit(unit);
            });

            var codes = answers.stream().map(Response::statusCode).sorted().toList();
            assertThat(codes).isIn(List.of(201, 409), List.of(204, 422));
        }
    }

    private static UUID unit(Company company, String name) {
        return id(company.request()
                .body("{\"name\": \"" + name + "\"}")
                .post("/tenants/{t}/organizational-units", company.id())
                .then()
                .statusCode(201));
    }

    private Response deleteUnit(UUID unit) {
        return acme.request()
                .header("If-Match", "\"0\"")
                .delete("/tenants/{t}/organizational-units/{u}", acme.id(), unit);
    }

    private static String inUnit(UUID unit) {
        return "{\"kind\": \"general\", \"familyName\": \"Berg\", \"unitId\": \"" + unit + "\"}";
    }

    private Response post(String body) {
        return acme.request().body(body).post("/tenants/{t}/contacts", acme.id());
    }

    private Response list(String query) {
        return acme.request().get("/tenants/{t}/contacts" + query, acme.id());
    }

    private Response patch(UUID contact, int version, String body) {
        return acme.request()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch("/tenants/{t}/contacts/{k}", acme.id(), contact);
    }

    private Response delete(UUID contact, int version) {
        return acme.request()
                .header("If-Match", "\"" + version + "\"")
                .delete("/tenants/{t}/contacts/{k}", acme.id(), contact);
    }
}
