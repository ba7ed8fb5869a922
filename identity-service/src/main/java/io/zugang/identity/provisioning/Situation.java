package io.zugang.identity.provisioning;

import io.zugang.identity.account.BatchAccount;
import io.zugang.identity.installation.InstallationLink;
import io.zugang.identity.installation.SourceUserKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Everything in the database that bears on a batch, read and locked in a few statements.
 *
 * @param accounts      accounts that are linked with a delivered user, or hold a delivered address
 * @param installations installations each of these accounts is linked with
 * @param reserved      delivered addresses that deleted accounts have left behind
 */
record Situation(
        Map<SourceUserKey, InstallationLink> links,
        List<BatchAccount> accounts,
        Map<UUID, Set<UUID>> installations,
        Set<String> reserved,
        Set<UUID> activeTenants) {}
