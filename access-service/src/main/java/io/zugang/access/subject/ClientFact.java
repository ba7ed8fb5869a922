package io.zugang.access.subject;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** The part of identity-service's installation client that matters here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ClientFact(String clientId, UUID tenantId, UUID installationId, String role) {}
