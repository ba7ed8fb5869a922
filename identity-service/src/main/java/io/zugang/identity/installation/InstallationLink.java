package io.zugang.identity.installation;

import java.util.UUID;

/**
 * One link, as it stands in the table.
 *
 * @param deliveredHash hash of the attributes the installation last delivered for this user
 */
public record InstallationLink(
        UUID tenantId,
        UUID accountId,
        UUID installationId,
        String sourceUserId,
        long sourceVersion,
        byte[] deliveredHash,
        boolean admin) {}
