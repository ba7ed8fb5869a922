package io.zugang.tenant.contact;

import io.restassured.response.ValidatableResponse;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import io.zugang.tenant.TenantFixtures.Company;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.tenant.TenantFixtures.selfManaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@ServiceTest
class ContactExportTest {

    private Company acme;

    @BeforeEach
    void setUp() {
        acme = selfManaged();
    }

    @Test
    void writesCsvThatSpreadsheetsTakeForText() {
        create(Map.of("familyName", "=1+1", "givenName", "@SUM(A1)", "phone", "+49 30 1"));
        create(Map.of("familyName", "Berg, \"Anna\"", "givenName", "-a"));
        create(Map.of("familyName", "\uff1d1", "email", "=x@kunde.example"));

        var csv = export().statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", containsString("contacts.csv"))
                .extract()
                .asString();

        assertThat(csv)
                .startsWith("id,kind,givenName,familyName,email,phone,mobile,language,unitId,status\r\n")
                .endsWith("\r\n")
                .contains(",general,'@SUM(A1),'=1+1,,'+49 30 1,,,,ACTIVE\r\n")
                .contains(",general,'-a,\"Berg, \"\"Anna\"\"\",,,,,,ACTIVE\r\n")
                .contains(",general,,'\uff1d1,'=x@kunde.example,,,,,ACTIVE\r\n");
        assertThat(csv.split("\n", -1)).hasSize(5);
        acme.request()
                .get("/audit-entries?tenantId=" + acme.id())
                .then()
                .body("items.action", hasItem("contact.export"));
    }

    @Test
    void holdsABoundedNumberOfContacts() throws SQLException {
        fill(10_000);
        var csv = export().statusCode(200).extract().asString();
        assertThat(csv.lines().count()).isEqualTo(10_001);

        fill(1);
        export().statusCode(422).body("code", equalTo("export-too-large")).body("limit", equalTo(10_000));
    }

    @Test
    void isNothingElse() {
        acme.request()
                .accept("application/json")
                .get("/tenants/{t}/contacts/export", acme.id())
                .then()
                .statusCode(406);
    }

    private ValidatableResponse export() {
        return acme.request().get("/tenants/{t}/contacts/export", acme.id()).then();
    }

    private void create(Map<String, String> fields) {
        var body = new HashMap<>(fields);
        body.put("kind", "general");
        acme.request()
                .body(body)
                .post("/tenants/{t}/contacts", acme.id())
                .then()
                .statusCode(201);
    }

    private void fill(int contacts) throws SQLException {
        try (var database = TestDatabase.asSuperuser();
                var insert = database.prepareStatement("""
                        insert into contact
                            (id, version, created_at, updated_at, tenant_id, kind, family_name, family_key, status)
                        select gen_random_uuid(), 0, now(), now(), ?, 'general', 'C' || n, 'c' || n, 'ACTIVE'
                        from generate_series(1, ?) n
                        """)) {
            insert.setObject(1, acme.id());
            insert.setInt(2, contacts);
            insert.executeUpdate();
        }
    }
}
