package io.zugang.sync.delivery;

import io.zugang.sync.connection.ConnectionView;
import io.zugang.sync.delivery.IdentityAccounts.ProvisionBatch;
import io.zugang.sync.delivery.IdentityAccounts.ProvisionItem;
import io.zugang.sync.delivery.IdentityAccounts.ProvisionReason;
import io.zugang.sync.delivery.IdentityAccounts.ProvisionResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends users to identity-service and reads its answers with the caution due to another system. */
@ApplicationScoped
class AccountProvisioning {

    private static final Logger LOG = Logger.getLogger(AccountProvisioning.class);

    // A request refused as such, in contrast to an outage or to a missing right, which pass.
    private static final Set<Integer> REFUSED = Set.of(400, 413, 422);
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z]{1,40}");

    private final IdentityAccounts identity;

    AccountProvisioning(@RestClient IdentityAccounts identity) {
        this.identity = identity;
    }

    /**
     * Sends users and gives the outcome of every one of them.
     *
     * @throws IdentityUnavailable if identity-service does not answer; nothing is known then
     */
    List<Settled> provision(ConnectionView connection, List<Candidate> users, boolean isDryRun) {
        if (users.isEmpty()) {
            return List.of();
        }
        try {
            var items = users.stream().map(user -> item(connection, user)).toList();
            var answer = identity.provision(new ProvisionBatch(items, isDryRun ? true : null));
            var results = Objects.requireNonNull(answer.results(), "an answer without results is none");
            return settled(users, results, isDryRun);
        } catch (WebApplicationException e) {
            if (!REFUSED.contains(e.getResponse().getStatus())) {
                throw new IdentityUnavailable(e);
            }
            return provisionApart(connection, users, isDryRun);
        } catch (RuntimeException e) {
            throw new IdentityUnavailable(e);
        }
    }

    /** One user that identity-service cannot even read must not stop the others: the batch is halved until it is alone. */
    private List<Settled> provisionApart(ConnectionView connection, List<Candidate> users, boolean isDryRun) {
        if (users.size() == 1) {
            var user = users.get(0);
            LOG.errorf("identity-service refused user %s of connection %s as such", user.id(), connection.id());
            return List.of(failed(user, List.of(Reason.of(ReasonCode.INTERNAL, null))));
        }
        int half = users.size() / 2;
        var all = new ArrayList<>(provision(connection, users.subList(0, half), isDryRun));
        all.addAll(provision(connection, users.subList(half, users.size()), isDryRun));
        return all;
    }

    private static ProvisionItem item(ConnectionView connection, Candidate user) {
        return new ProvisionItem(
                connection.tenantId(),
                connection.installationId(),
                user.sourceUserId(),
                user.sourceVersion(),
                user.person().email(),
                user.person().firstName(),
                user.person().lastName(),
                user.person().admin(),
                user.person().locale());
    }

    private static List<Settled> settled(List<Candidate> users, List<ProvisionResult> results, boolean isDryRun) {
        Map<String, ProvisionResult> answers = new HashMap<>();
        results.forEach(result -> answers.put(String.valueOf(result.sourceUserId()), result));
        return users.stream()
                .map(user -> settled(user, answers.get(user.sourceUserId()), isDryRun))
                .toList();
    }

    private static Settled settled(Candidate user, @Nullable ProvisionResult answer, boolean isDryRun) {
        var outcome = outcome(answer);
        if (answer != null && isDryRun && outcome == ItemOutcome.CREATED) {
            // The account does not exist; whatever id is told was made up.
            return user.settled(outcome, null, List.of());
        }
        if (answer != null && outcome.isConfirmed() && answer.accountId() != null) {
            return user.settled(outcome, answer.accountId(), List.of());
        }
        // The account of a refused user, if one is named, can be another customer's.
        return failed(user, reasons(answer));
    }

    private static Settled failed(Candidate user, List<Reason> reasons) {
        return user.settled(ItemOutcome.FAILED, user.accountId(), reasons);
    }

    private static ItemOutcome outcome(@Nullable ProvisionResult answer) {
        return Optional.ofNullable(answer)
                .map(ProvisionResult::outcome)
                .flatMap(AccountProvisioning::known)
                .orElse(ItemOutcome.FAILED);
    }

    private static Optional<ItemOutcome> known(String name) {
        return List.of(ItemOutcome.values()).stream()
                .filter(outcome -> outcome.name().equals(name))
                .findFirst();
    }

    private static List<Reason> reasons(@Nullable ProvisionResult answer) {
        var reasons = Optional.ofNullable(answer).map(ProvisionResult::reasons).orElse(List.of()).stream()
                .map(AccountProvisioning::reason)
                .distinct()
                .toList();
        return reasons.isEmpty() ? List.of(Reason.of(ReasonCode.INTERNAL, null)) : reasons;
    }

    private static Reason reason(ProvisionReason reason) {
        var code = reason.code();
        var field = reason.field();
        return new Reason(
                code != null && CODE.matcher(code).matches() ? code : ReasonCode.INTERNAL.name(),
                field != null && FIELD.matcher(field).matches() ? field : null,
                null);
    }
}
