package io.zugang.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.Outage;
import io.zugang.platform.testing.RecordedRequest;
import io.zugang.platform.testing.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * identity-service as the contract describes it, in memory: accounts by e-mail, links by installation and user, and a count
 * of the mails it would send. One for all tests; each looks at its own tenant.
 */
public final class FakeIdentity {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROVISION = "/identity/accounts/actions/provision";

    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Account> links = new HashMap<>();
    private final Set<String> tombstones = new HashSet<>();

    /** An account, and how often it was created, changed and mailed to. */
    public static final class Account {
        public final UUID id = UUID.randomUUID();
        public final String tenantId;
        public String email;
        public String firstName = "";
        public String lastName = "";
        public long version;
        public int mails;

        Account(String tenantId, String email) {
            this.tenantId = tenantId;
            this.email = email;
        }
    }

    /** Answers as long as the outage it gives is open. */
    public Outage answers() {
        var clients = Neighbours.on(
                "POST",
                "/identity/clients/actions/provision",
                request -> Reply.json(200, write(Map.of("clientId", text(request.json(), "clientId")))));
        var secrets = Neighbours.on(
                "POST",
                "/identity/clients/[^/]+/actions/rotate-secret",
                request -> Reply.json(
                        200,
                        write(Map.of(
                                "clientId",
                                request.path().split("/", -1)[3],
                                "clientSecret",
                                "s3cr3t-" + UUID.randomUUID()))));
        var provision = Neighbours.on("POST", PROVISION, this::provision);
        return () -> {
            provision.close();
            secrets.close();
            clients.close();
        };
    }

    /** Does the work and answers as told, for instance not at all, as long as the outage is open. */
    public Outage provisions(java.util.function.Function<RecordedRequest, Reply> answer) {
        return Neighbours.on("POST", PROVISION, answer);
    }

    /** The provision requests of one tenant, oldest first. */
    public List<RecordedRequest> requests(UUID tenantId) {
        return Neighbours.requests("POST", PROVISION).stream()
                .filter(request -> request.body().contains(tenantId.toString()))
                .toList();
    }

    /** The accounts of one tenant. */
    public synchronized List<Account> accounts(UUID tenantId) {
        return accounts.values().stream()
                .filter(account -> account.tenantId.equals(tenantId.toString()))
                .toList();
    }

    /** The account with this e-mail. */
    public synchronized Account account(String email) {
        var account = accounts.get(email);
        if (account == null) {
            throw new AssertionError("There is no account " + email);
        }
        return account;
    }

    /** How many mails went to accounts of one tenant. */
    public synchronized int mails(UUID tenantId) {
        return accounts(tenantId).stream().mapToInt(account -> account.mails).sum();
    }

    /** Deletes the account with this e-mail; the address stays reserved. */
    public synchronized void delete(String email) {
        accounts.remove(email);
        tombstones.add(email);
    }

    /** Puts an account of some tenant there. */
    public synchronized Account seed(UUID tenantId, String email) {
        return accounts.computeIfAbsent(email, key -> new Account(tenantId.toString(), key));
    }

    /** What the real endpoint does. */
    public synchronized Reply provision(RecordedRequest request) {
        boolean isDryRun = request.json().path("dryRun").asBoolean();
        var results = new ArrayList<Map<String, Object>>();
        var items = request.json().path("items");
        var leaving = leaving(items);
        for (var item : items) {
            results.add(result(item, leaving, isDryRun));
        }
        return Reply.json(200, write(Map.of("results", results)));
    }

    /** The accounts that leave their addresses in a batch: all that may, at once, so that two can swap theirs. */
    private Set<Account> leaving(JsonNode items) {
        var targets = new HashMap<Account, String>();
        for (var item : items) {
            var linked = links.get(key(item));
            if (linked != null && !linked.email.equals(email(item))) {
                targets.put(linked, email(item));
            }
        }
        while (targets.values()
                .removeIf(target -> tombstones.contains(target)
                        || (accounts.containsKey(target) && !targets.containsKey(accounts.get(target))))) {
            // Whoever has to stay keeps his address from others, who have to stay as well then.
        }
        return targets.keySet();
    }

    private static String key(JsonNode item) {
        return text(item, "installationId") + "/" + text(item, "sourceUserId");
    }

    private static String email(JsonNode item) {
        return text(item, "email").toLowerCase(Locale.ROOT);
    }

    private Map<String, Object> result(JsonNode item, Set<Account> leaving, boolean isDryRun) {
        var email = email(item);
        var linked = links.get(key(item));
        var standing = accounts.get(email);
        var holder = leaving.contains(standing) && standing != linked ? null : standing;
        if (tombstones.contains(email) || isOfOther(holder, linked, text(item, "tenantId"))) {
            return Map.of(
                    "sourceUserId",
                    text(item, "sourceUserId"),
                    "outcome",
                    "FAILED",
                    "reasons",
                    List.of(Map.of("code", "EMAIL_USED_BY_OTHER_ACCOUNT", "field", "email")));
        }
        var outcome = outcome(item, linked, holder, email);
        var account = linked != null ? linked : holder;
        if (!isDryRun) {
            account = apply(item, account == null ? new Account(text(item, "tenantId"), email) : account, email);
            account.mails += outcome.equals("CREATED") ? 1 : 0;
            links.put(key(item), account);
        }
        var result = new LinkedHashMap<String, Object>();
        result.put("sourceUserId", text(item, "sourceUserId"));
        result.put("outcome", outcome);
        // As the real one: in a dry run the id of an account to be created is made up.
        result.put("accountId", account == null ? UUID.randomUUID() : account.id);
        result.put("reasons", List.of());
        return result;
    }

    private static boolean isOfOther(@Nullable Account holder, @Nullable Account linked, String tenantId) {
        return holder != null && (!holder.tenantId.equals(tenantId) || (linked != null && linked != holder));
    }

    private static String outcome(JsonNode item, @Nullable Account linked, @Nullable Account holder, String email) {
        if (linked == null) {
            return holder == null ? "CREATED" : "LINKED";
        }
        boolean isSame = linked.email.equals(email)
                && linked.firstName.equals(text(item, "firstName"))
                && linked.lastName.equals(text(item, "lastName"));
        return isSame || item.path("sourceVersion").asLong() < linked.version ? "UNCHANGED" : "UPDATED";
    }

    private Account apply(JsonNode item, Account account, String email) {
        accounts.remove(account.email, account);
        account.email = email;
        account.firstName = text(item, "firstName");
        account.lastName = text(item, "lastName");
        account.version = item.path("sourceVersion").asLong();
        accounts.put(email, account);
        return account;
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asText();
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
