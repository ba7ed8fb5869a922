package io.zugang.identity;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zugang.platform.testing.Await;
import io.zugang.platform.testing.CloudEventJson;
import io.zugang.platform.testing.Inbox;
import io.zugang.platform.testing.Mail;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.restassured.RestAssured.given;

/** What tests of this service need again and again: a company of their own, its accounts, the links in their mails. */
public final class IdentityFixtures {

    /** A password that every rule accepts. */
    public static final String PASSWORD = "kupfer-lampe-wolke-7";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private IdentityFixtures() {}

    /** An active company that nobody else has, with somebody who may do everything in it. */
    public static Company company() {
        return company("CUSTOMER", "ACTIVE");
    }

    /** A company as tenant-service would tell of it. */
    public static Company company(String kind, String status) {
        var company = new Company(UUID.randomUUID(), UUID.randomUUID());
        tell(company, kind, status, 0);
        return company;
    }

    /** An active customer that this partner manages. */
    public static Company customerOf(Company partner) {
        var company = new Company(UUID.randomUUID(), UUID.randomUUID());
        tell(company, "CUSTOMER", "ACTIVE", 0, "\"" + partner.id() + "\"");
        return company;
    }

    /** Tells of a company in a new state. */
    public static void tell(Company company, String kind, String status, int version) {
        tell(company, kind, status, version, "null");
    }

    private static void tell(Company company, String kind, String status, int version, String partnerId) {
        var type = version == 0 ? "tenant.tenant.created.v1" : "tenant.tenant.updated.v1";
        Neighbours.emitAndAwait("tenant-service", CloudEventJson.of(type, company.id(), company.id(), """
                {"id":"%s","kind":"%s","partnerId":%s,"status":"%s","name":"Firma %s","version":%d}
                """.formatted(
                        company.id(), kind, partnerId, status, company.id(), version)));
    }

    /** A company and the id of its administrator. */
    public record Company(UUID id, UUID administrator) {

        /** A token with these permissions in this company. */
        public String token(String... permissions) {
            return Tokens.account(administrator, id, permissions);
        }

        /** A request by somebody who manages this company's accounts. */
        public RequestSpecification request() {
            return given().auth()
                    .oauth2(token(
                            "account:read",
                            "account:write",
                            "account:validity",
                            "mail:read",
                            "validity-run:read",
                            "validity-run:trigger"))
                    .contentType(ContentType.JSON);
        }

        /** An address nobody else has. */
        public String address(String local) {
            return local + "@" + id + ".example";
        }

        /** Creates an account, which is invited and gets a mail. */
        public JsonPath account(String local) {
            return create("""
                    {"tenantId":"%s","email":"%s","firstName":"Erika","lastName":"Muster"}
                    """.formatted(id, address(local)))
                    .statusCode(201)
                    .extract()
                    .jsonPath();
        }

        /** Posts a body to /accounts. */
        public ValidatableResponse create(String body) {
            return request().body(body).post("/accounts").then();
        }

        /** Reads an account. */
        public JsonPath read(String accountId) {
            return request()
                    .get("/accounts/{id}", accountId)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        }

        /** Creates an account and sets its password by the mailed link. */
        public JsonPath accountWithPassword(String local) {
            var account = account(local);
            setPassword(tokenOf(Inbox.awaitMail(address(local))), PASSWORD).statusCode(204);
            return read(account.getString("id"));
        }

        /** Changes an account in its present version. */
        public ValidatableResponse patch(String accountId, String body) {
            var version = read(accountId).getLong("version");
            return request()
                    .header("If-Match", "\"" + version + "\"")
                    .body(body)
                    .patch("/accounts/{id}", accountId)
                    .then();
        }
    }

    /** Uses a mailed token to set a password. */
    public static ValidatableResponse setPassword(String token, String password) {
        return given().contentType(ContentType.JSON)
                .body("{\"token\":\"%s\",\"password\":\"%s\"}".formatted(token, password))
                .post("/password-setups")
                .then();
    }

    /** Signs in by login and password. */
    public static ValidatableResponse signIn(String login, String password) {
        return given().contentType(ContentType.JSON)
                .body("{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password))
                .post("/sessions")
                .then();
    }

    /** Waits for the events of a type about a subject on this service's feed. */
    public static List<Map<String, Object>> awaitEvents(String type, String subject) {
        return Await.until(
                type + " about " + subject, PATIENCE, () -> events(type, subject), found -> !found.isEmpty());
    }

    private static List<Map<String, Object>> events(String type, String subject) {
        var token = Tokens.service("access-service", "event:read");
        var found = new ArrayList<Map<String, Object>>();
        var cursor = "";
        while (true) {
            var page = given().auth()
                    .oauth2(token)
                    .queryParams("type", type, "limit", 500, "after", cursor)
                    .get("/events")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> events = page.getList("events");
            events.stream()
                    .filter(event -> subject.equals(event.get("subject")))
                    .forEach(found::add);
            if (events.isEmpty()) {
                return found;
            }
            cursor = page.getString("next");
        }
    }

    /** The one-time token in a mail's link. */
    public static String tokenOf(Mail mail) {
        var link = mail.links().stream()
                .filter(found -> found.contains("token="))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link with a token in: " + mail.text()));
        return link.substring(link.indexOf("token=") + "token=".length());
    }
}
