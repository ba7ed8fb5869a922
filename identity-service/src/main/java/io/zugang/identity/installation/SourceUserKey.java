package io.zugang.identity.installation;

import java.util.UUID;

/** A user of an installation, by the installation's own identifier. */
public record SourceUserKey(UUID installationId, String sourceUserId) {}
