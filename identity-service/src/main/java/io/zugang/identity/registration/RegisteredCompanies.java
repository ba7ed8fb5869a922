package io.zugang.identity.registration;

import com.fasterxml.jackson.databind.JsonNode;
import io.zugang.identity.IdentityProblem;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Creates companies in tenant-service and says its refusals in this service's own words. */
@ApplicationScoped
class RegisteredCompanies {

    private static final Logger LOG = Logger.getLogger(RegisteredCompanies.class);
    private static final int UNPROCESSABLE = 422;
    private static final Map<String, ProblemType> REFUSALS = Map.of(
            "name-taken", IdentityProblem.NAME_TAKEN,
            "domain-taken", IdentityProblem.DOMAIN_TAKEN,
            "public-domain", IdentityProblem.PUBLIC_DOMAIN);
    private static final Map<String, String> FIELDS =
            Map.of("name-taken", "name", "domain-taken", "domain", "public-domain", "domain");

    private final TenantServiceClient client;

    RegisteredCompanies(@RestClient TenantServiceClient client) {
        this.client = client;
    }

    UUID create(UUID registrationId, RegistrationType type, CompanyRequest company) {
        try {
            var name = company.name().strip();
            var domain = company.domain().strip();
            return client.create(new TenantServiceClient.RegisteredCompany(registrationId, type, name, domain))
                    .tenantId();
        } catch (WebApplicationException e) {
            throw refusal(e.getResponse());
        } catch (ProcessingException e) {
            LOG.warnf(e, "tenant-service cannot be reached");
            throw unavailable();
        }
    }

    private static ProblemException refusal(Response response) {
        var problem = response.hasEntity() ? response.readEntity(JsonNode.class) : null;
        var code = problem == null ? "" : problem.path("code").asText();
        if (code.equals("registration-completed")) {
            return new ProblemException(
                    IdentityProblem.REGISTRATION_COMPLETED, "Sign in with its account, or start a new registration.");
        }
        var known = REFUSALS.get(code);
        if (known != null) {
            return new ProblemException(known, "Choose another value, or ask the company's administrator.")
                    .withField(FIELDS.getOrDefault(code, "name"), "cannot be used");
        }
        if (response.getStatus() == UNPROCESSABLE && problem != null) {
            var refused = new ProblemException(CommonProblem.VALIDATION_FAILED, "Look at the company's values.");
            problem.path("errors")
                    .forEach(error -> refused.withField(
                            error.path("field").asText(), error.path("message").asText()));
            return refused;
        }
        LOG.errorf("tenant-service answered %d %s to a registration", response.getStatus(), code);
        return unavailable();
    }

    private static ProblemException unavailable() {
        return new ProblemException(CommonProblem.DEPENDENCY_UNAVAILABLE, "Try again in a moment; nothing is lost.");
    }
}
