package io.zugang.tenant.contract;

import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.http.ProblemException;
import io.zugang.tenant.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Lists, reads and writes the contracts of a company. Writes are audited with the masked IBAN; no event carries it. */
@ApplicationScoped
class ContractService {

    private final ContractRepository contracts;
    private final TenantDirectory tenants;
    private final AuditTrail audit;
    private final Clock clock;

    ContractService(ContractRepository contracts, TenantDirectory tenants, AuditTrail audit, Clock clock) {
        this.contracts = contracts;
        this.tenants = tenants;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The outcome of a write.
     *
     * @param created whether there was no contract with this number before
     */
    record Written(ContractResponse contract, boolean created) {}

    @Transactional
    public Page<ContractResponse> list(UUID tenantId, PageRequest page) {
        tenants.require(tenantId);
        var rows = contracts.listOf(tenantId, page.after(), page.limit() + 1);
        return Page.of(rows, page, this::response, Contract::number);
    }

    @Transactional
    public ContractResponse get(UUID tenantId, String number) {
        tenants.require(tenantId);
        return contracts
                .findByNumber(tenantId, number)
                .map(this::response)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "The company has no such contract."));
    }

    @Transactional
    public Written put(UUID tenantId, String number, PutContractRequest request) {
        tenants.require(tenantId);
        var iban = Iban.parse(request.iban()).orElseThrow(() -> invalid("iban", "is not a valid IBAN"));
        if (request.validFrom() != null
                && request.validUntil() != null
                && request.validUntil().isBefore(request.validFrom())) {
            throw invalid("validUntil", "must not be before validFrom");
        }
        contracts.lock(tenantId, number);
        var known = contracts.findByNumber(tenantId, number).orElse(null);
        return known == null ? create(tenantId, number, iban, request) : replace(known, iban, request);
    }

    private Written create(UUID tenantId, String number, Iban iban, PutContractRequest request) {
        var contract = new Contract(tenantId, number, iban);
        contract.runs(request.validFrom(), request.validUntil());
        contracts.persistAndFlush(contract);
        var after = response(contract);
        audit.record("contract.create", "contract", contract.id(), tenantId, null, after);
        return new Written(after, true);
    }

    private Written replace(Contract contract, Iban iban, PutContractRequest request) {
        var before = response(contract);
        contract.payFrom(iban);
        contract.runs(request.validFrom(), request.validUntil());
        contracts.flush();
        var after = response(contract);
        if (after.version() != before.version()) {
            audit.record("contract.replace", "contract", contract.id(), contract.tenantId(), before, after);
        }
        return new Written(after, false);
    }

    private ContractResponse response(Contract contract) {
        return ContractResponse.of(contract, LocalDate.now(clock));
    }

    private static ProblemException invalid(String field, String message) {
        return new ProblemException(CommonProblem.VALIDATION_FAILED, "Correct the fields listed in errors.")
                .withField(field, message);
    }
}
