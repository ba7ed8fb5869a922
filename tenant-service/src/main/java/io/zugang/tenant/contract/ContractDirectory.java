package io.zugang.tenant.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Contracts as the other slices may see them. */
@ApplicationScoped
public class ContractDirectory {

    private final ContractRepository contracts;
    private final Clock clock;

    ContractDirectory(ContractRepository contracts, Clock clock) {
        this.contracts = contracts;
        this.clock = clock;
    }

    /** Whether the company has a contract with a bank account that runs today. */
    public boolean hasRunningContract(UUID tenantId) {
        return contracts.hasOneOn(tenantId, LocalDate.now(clock));
    }
}
