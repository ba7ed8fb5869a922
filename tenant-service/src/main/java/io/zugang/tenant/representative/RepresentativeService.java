package io.zugang.tenant.representative;

import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.security.CurrentCaller;
import io.zugang.tenant.TenantProblem;
import io.zugang.tenant.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Lists, assigns and unassigns representatives. */
@ApplicationScoped
class RepresentativeService {

    private final RepresentativeRepository representatives;
    private final RepresentativeCandidates candidates;
    private final TenantDirectory tenants;
    private final CurrentCaller caller;
    private final RepresentativeRecorder recorder;

    RepresentativeService(
            RepresentativeRepository representatives,
            RepresentativeCandidates candidates,
            TenantDirectory tenants,
            CurrentCaller caller,
            RepresentativeRecorder recorder) {
        this.representatives = representatives;
        this.candidates = candidates;
        this.tenants = tenants;
        this.caller = caller;
        this.recorder = recorder;
    }

    @Transactional
    public Page<RepresentativeResponse> list(UUID customerId, PageRequest page) {
        tenants.require(customerId);
        var rows = representatives.listOf(customerId, page.after(), page.limit() + 1);
        return Page.of(
                rows,
                page,
                RepresentativeResponse::of,
                representative -> representative.id().toString());
    }

    /** access-service is asked between two transactions: none waits for another service. */
    public RepresentativeResponse assign(UUID customerId, UUID accountId) {
        requireReached(customerId);
        if (accountId.equals(caller.get().accountId())) {
            throw new ProblemException(
                    TenantProblem.SELF_ASSIGNMENT, "What a representative may do is given by somebody else.");
        }
        candidates.require(accountId);
        return write(customerId, accountId);
    }

    @Transactional
    public void unassign(UUID customerId, UUID accountId, DerivedMemberships derived) {
        tenants.require(customerId);
        representatives.lock(customerId, accountId);
        var representative = representatives
                .find(customerId, accountId)
                .orElseThrow(() ->
                        new ProblemException(CommonProblem.NOT_FOUND, "The account does not represent this customer."));
        end(representative, derived);
    }

    /** Everywhere; what followed from the assignments goes with the account. */
    @Transactional(Transactional.TxType.MANDATORY)
    void accountDeleted(UUID accountId) {
        representatives.ofAccount(accountId).forEach(representative -> end(representative, DerivedMemberships.REMOVE));
    }

    @Transactional
    void requireReached(UUID customerId) {
        tenants.require(customerId);
    }

    @Transactional
    RepresentativeResponse write(UUID customerId, UUID accountId) {
        representatives.lock(customerId, accountId);
        if (representatives.find(customerId, accountId).isPresent()) {
            throw new ProblemException(
                    TenantProblem.ALREADY_REPRESENTATIVE, "The account represents this customer already.");
        }
        var representative = new Representative(customerId, accountId);
        representatives.persistAndFlush(representative);
        var after = RepresentativeResponse.of(representative);
        recorder.assigned(after);
        return after;
    }

    private void end(Representative representative, DerivedMemberships derived) {
        representatives.delete(representative);
        recorder.unassigned(RepresentativeResponse.of(representative), derived);
    }
}
