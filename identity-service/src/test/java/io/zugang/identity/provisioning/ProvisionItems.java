package io.zugang.identity.provisioning;

import io.zugang.identity.IdentityFixtures.Company;
import java.util.UUID;

/** Users of an installation as sync-service sends them. */
final class ProvisionItems {

    private ProvisionItems() {}

    static String user(Company company, UUID installation, String local) {
        return item(company, installation, local, company.address(local));
    }

    static String admin(Company company, UUID installation, String local) {
        return user(company, installation, local).replace("\"admin\":false", "\"admin\":true");
    }

    static String item(Company company, UUID installation, String sourceUserId, String email) {
        return """
                {"tenantId":"%s","installationId":"%s","sourceUserId":"%s","sourceVersion":1,"email":"%s",
                 "firstName":"Anna","lastName":"Öztürk","admin":false,"locale":"de"}
                """.formatted(company.id(), installation, sourceUserId, email);
    }

    static String changed(String item, int version, String firstName) {
        return item.replace("\"sourceVersion\":1", "\"sourceVersion\":" + version)
                .replace("\"firstName\":\"Anna\"", "\"firstName\":\"" + firstName + "\"");
    }
}
