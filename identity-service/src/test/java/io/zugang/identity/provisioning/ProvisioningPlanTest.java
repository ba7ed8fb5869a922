package io.zugang.identity.provisioning;

import io.zugang.identity.account.AttributeOwner;
import io.zugang.identity.account.BatchAccount;
import io.zugang.identity.installation.InstallationLink;
import io.zugang.identity.installation.SourceUserKey;
import io.zugang.identity.provisioning.ProvisioningResponse.Outcome;
import io.zugang.identity.provisioning.ProvisioningResponse.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProvisioningPlanTest {

    private final UUID tenant = UUID.randomUUID();
    private final UUID cloud = UUID.randomUUID();
    private final Map<SourceUserKey, InstallationLink> links = new HashMap<>();
    private final List<BatchAccount> accounts = new ArrayList<>();
    private final Map<UUID, Set<UUID>> installations = new HashMap<>();
    private final Set<String> reserved = new HashSet<>();

    @Test
    void rotatesAddressesAmongThree() {
        known("a", AttributeOwner.SOURCE);
        known("b", AttributeOwner.SOURCE);
        known("c", AttributeOwner.SOURCE);

        var plan = plan(changed("a", "b"), changed("b", "c"), changed("c", "a"));

        assertThat(plan.results()).extracting(Result::outcome).containsOnly(Outcome.UPDATED);
        assertThat(plan.updated.values())
                .extracting(BatchAccount::login)
                .allMatch(login -> login.endsWith("@x.example"));
    }

    @Test
    void keepsAnAddressThatItsHolderCannotLeave() {
        known("a", AttributeOwner.SOURCE);
        known("b", AttributeOwner.SOURCE);
        reserved.add("gone@x.example");

        var plan = plan(changed("a", "b"), changed("b", "gone"), user("c", "b"));

        assertThat(plan.results()).extracting(Result::outcome).containsOnly(Outcome.FAILED);
        assertThat(plan.updated).isEmpty();
    }

    @Test
    void givesAFreedAddressToANewUser() {
        known("a", AttributeOwner.SOURCE);

        var plan = plan(user("new", "a"), changed("a", "other"));

        assertThat(plan.results()).extracting(Result::outcome).containsExactly(Outcome.CREATED, Outcome.UPDATED);
    }

    @Test
    void leavesAttributesOfLocalAccountsAlone() {
        known("a", AttributeOwner.LOCAL);

        var plan = plan(changed("a", "taken-over"));

        assertThat(plan.results()).extracting(Result::outcome).containsExactly(Outcome.UNCHANGED);
        assertThat(plan.updated).isEmpty();
        assertThat(plan.changedLinks).hasSize(1);
    }

    @Test
    void letsOneOfTwoUsersHaveAnAddress() {
        var plan = plan(user("a", "same"), user("b", "same"));

        assertThat(plan.results()).extracting(Result::outcome).containsExactly(Outcome.CREATED, Outcome.FAILED);
    }

    private ProvisioningPlan plan(Delivery... deliveries) {
        return new ProvisioningPlan(
                List.of(deliveries), new Situation(links, accounts, installations, reserved, Set.of(tenant)));
    }

    private void known(String name, AttributeOwner owner) {
        var email = name + "@x.example";
        var account = new BatchAccount(UUID.randomUUID(), tenant, email, email, "Anna", "Muster", "de", owner, false);
        accounts.add(account);
        installations.put(account.id(), Set.of(cloud));
        var user = user(name, name);
        links.put(
                user.user(),
                new InstallationLink(tenant, account.id(), cloud, name, user.sourceVersion(), user.hash(), false));
    }

    private Delivery user(String name, String address) {
        return delivery(name, address, 1);
    }

    private Delivery changed(String name, String address) {
        return delivery(name, address, 2);
    }

    private Delivery delivery(String name, String address, long version) {
        return Delivery.of(new ProvisioningRequest.Item(
                tenant, cloud, name, version, address + "@x.example", "Anna", "Muster", false, "de"));
    }
}
