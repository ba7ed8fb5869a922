package io.zugang.tenant.representative;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one question to access-service: a group's members are not told by events, and an assignment is rare. */
@Path("/representative-candidates")
@RegisterRestClient(configKey = "access-service")
@OidcClientFilter
interface CandidateClient {

    @GET
    Candidates find(@QueryParam("accountId") UUID accountId);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Candidates(List<Candidate> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Candidate(UUID accountId) {}
}
