package io.zugang.tenant.installation;

import io.zugang.platform.http.ProblemException;
import io.zugang.tenant.TenantProblem;
import io.zugang.tenant.contract.ContractDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** What an installation needs before central access may be switched on. All three block; nobody can override them. */
@ApplicationScoped
class Prerequisites {

    private final ContractDirectory contracts;
    private final ProductVersion minimum;

    Prerequisites(ContractDirectory contracts, InstallationConfig config) {
        this.contracts = contracts;
        this.minimum = ProductVersion.parse(config.minimumVersion());
    }

    List<Prerequisite> of(Installation installation) {
        return Stream.concat(ofInstallation(installation).stream(), Stream.of(contract(installation)))
                .toList();
    }

    /** Refuses to switch on what lacks a prerequisite. */
    void require(Installation installation) {
        refuseUnmet(of(installation));
    }

    /** Refuses a change that takes a prerequisite from an active installation. A contract that ends is no such change. */
    void requireStillMet(Installation installation) {
        if (installation.activation() == ActivationState.ACTIVE) {
            refuseUnmet(ofInstallation(installation));
        }
    }

    private static void refuseUnmet(List<Prerequisite> items) {
        var unmet = items.stream().filter(item -> !item.met()).toList();
        if (!unmet.isEmpty()) {
            throw new ProblemException(TenantProblem.PREREQUISITE_UNMET, "See items for what is missing.")
                    .with("items", unmet);
        }
    }

    private List<Prerequisite> ofInstallation(Installation installation) {
        return List.of(hosting(installation), version(installation));
    }

    private static Prerequisite hosting(Installation installation) {
        boolean met = installation.hosting() == Hosting.CLOUD;
        return Prerequisite.of(
                "hosting", met, "CLOUD", installation.hosting().name(), "Move the installation to the cloud.");
    }

    private Prerequisite version(Installation installation) {
        var version = installation.productVersion();
        boolean met = version.isAtLeast(minimum);
        return Prerequisite.of("version", met, "at least " + minimum, version.toString(), "Update the installation.");
    }

    private Prerequisite contract(Installation installation) {
        boolean met = contracts.hasRunningContract(installation.tenantId());
        return Prerequisite.of(
                "contract",
                met,
                "a running contract with a bank account",
                met ? "present" : "none",
                "Conclude a service contract and store its IBAN.");
    }
}
