package io.zugang.identity.registration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.zugang.identity.IdentityProblem;
import io.zugang.identity.secret.RandomToken;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The anonymous steps. Whoever has the registration token goes on with the registration; nobody else sees it. */
@ApplicationScoped
class RegistrationService {

    private final RegistrationRepository registrations;
    private final RegisteredCompanies companies;
    private final FirstAdministrator administrators;
    private final RegistrationLimits limits;
    private final RegistrationConfig config;
    private final TenantScope scope;
    private final Clock clock;

    RegistrationService(
            RegistrationRepository registrations,
            RegisteredCompanies companies,
            FirstAdministrator administrators,
            RegistrationLimits limits,
            RegistrationConfig config,
            TenantScope scope,
            Clock clock) {
        this.registrations = registrations;
        this.companies = companies;
        this.administrators = administrators;
        this.limits = limits;
        this.config = config;
        this.scope = scope;
        this.clock = clock;
    }

    StartedRegistration start(StartRegistrationRequest request, String network) {
        if (!config.enabled()) {
            throw new ProblemException(
                    IdentityProblem.REGISTRATION_CLOSED, "Ask the provider for an account of your company.");
        }
        limits.countStart(network);
        var token = RandomToken.next();
        return scope.asSystem(
                "start a registration",
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    var registration = new Registration(
                            request.type(),
                            RandomToken.hash(token),
                            clock.instant().plus(config.ttl()));
                    registrations.persist(registration);
                    return new StartedRegistration(
                            registration.id(), registration.state(), registration.nextStep(), token);
                }));
    }

    RegistrationResponse get(UUID id, @Nullable String token) {
        return step(id, token, RegistrationResponse::of);
    }

    RegistrationResponse provePartnership(UUID id, @Nullable String token, PartnerProofRequest request) {
        return step(id, token, registration -> {
            registration.askForApproval(request.partnerNumber().strip());
            return RegistrationResponse.of(registration);
        });
    }

    /** The call to tenant-service is made between two transactions; it is idempotent, so a crash in between costs nothing. */
    CompanyResponse createCompany(UUID id, @Nullable String token, CompanyRequest request) {
        var type = step(id, token, registration -> {
            registration.requireCompanyStep();
            return registration.type();
        });
        var tenantId = companies.create(id, type, request);
        return step(id, token, registration -> {
            registration.companyCreated(
                    tenantId, request.name().strip(), request.domain().strip());
            return new CompanyResponse(tenantId, registration.state(), registration.nextStep());
        });
    }

    RegistrationResponse nameAdministrator(
            UUID id, @Nullable String token, AdministratorRequest request, String network) {
        step(id, token, registration -> {
            registration.requireAdministratorStep();
            return registration.id();
        });
        limits.countMailFrom(network);
        var candidate = administrators.judge(request);
        limits.countMailTo(candidate.email().value());
        try {
            return name(id, token, candidate);
        } catch (ProblemException e) {
            if (e.type() != IdentityProblem.EMAIL_TAKEN) {
                throw e;
            }
            // Another registration was quicker with this address by a moment. It is known now, and answered like any
            // such.
            return name(id, token, candidate);
        }
    }

    private RegistrationResponse name(UUID id, @Nullable String token, FirstAdministrator.Candidate candidate) {
        return step(id, token, registration -> {
            registration.requireAdministratorStep();
            registration.countMail(config.resendsPerHour(), clock.instant());
            administrators.name(registration, candidate);
            return RegistrationResponse.of(registration);
        });
    }

    RegistrationResponse resendVerification(UUID id, @Nullable String token, String network) {
        var address = step(id, token, Registration::addressToWriteAgain);
        limits.countMailFrom(network);
        limits.countMailTo(address);
        return step(id, token, registration -> {
            registration.addressToWriteAgain();
            registration.countMail(config.resendsPerHour(), clock.instant());
            administrators.writeAgain(registration);
            return RegistrationResponse.of(registration);
        });
    }

    RegistrationResponse restart(UUID id, @Nullable String token) {
        return step(id, token, registration -> {
            administrators.discard(registration);
            registration.restart();
            return RegistrationResponse.of(registration);
        });
    }

    private <T> T step(UUID id, @Nullable String token, Function<Registration, T> work) {
        return scope.asSystem(
                "registration step",
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    var registration = registrations
                            .locked(id)
                            .filter(found -> token != null && RandomToken.matches(token, found.tokenHash()))
                            .orElseThrow(() -> new ProblemException(
                                    CommonProblem.NOT_FOUND,
                                    "There is no such registration for this Registration-Token."));
                    return work.apply(registration);
                }));
    }
}
