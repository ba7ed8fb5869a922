package io.zugang.identity.registration;

import io.zugang.identity.IdentityProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.VersionedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One company's way to its first account. It keeps the order of the steps. */
@Entity
@Table(name = "registration")
class Registration extends VersionedEntity {

    private static final Duration MAIL_WINDOW = Duration.ofHours(1);

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private RegistrationType type;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private RegistrationState state = RegistrationState.STARTED;

    @Column(name = "token_hash", nullable = false, updatable = false)
    private String tokenHash;

    @Column(name = "partner_number")
    private String partnerNumber;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "company_name")
    private String companyName;

    @Column(name = "company_domain")
    private String companyDomain;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "mail_to")
    private String mailTo;

    @Column(name = "mails_since")
    private Instant mailsSince;

    @Column(name = "mails_sent", nullable = false)
    private int mailsSent;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @Column(name = "completed_at")
    private Instant completedAt;

    protected Registration() {}

    Registration(RegistrationType type, String tokenHash, Instant expiresAt) {
        this.type = type;
        this.tokenHash = tokenHash;
        this.expiresAt = expiresAt;
    }

    /** Asks the provider to confirm the partnership. */
    void askForApproval(String number) {
        requireState(RegistrationState.STARTED, RegistrationState.AWAITING_APPROVAL);
        if (type != RegistrationType.PARTNER) {
            throw stepOrder("Only partners prove a partnership.");
        }
        partnerNumber = number;
        state = RegistrationState.AWAITING_APPROVAL;
    }

    void approve(String approver, Instant now) {
        requireState(RegistrationState.AWAITING_APPROVAL);
        state = RegistrationState.APPROVED;
        approvedBy = approver;
        approvedAt = now;
    }

    /** Checked before the company is created in tenant-service, and again when it is noted. */
    void requireCompanyStep() {
        if (type == RegistrationType.PARTNER && approvedAt == null) {
            throw new ProblemException(
                    IdentityProblem.PARTNER_PROOF_REQUIRED, "Prove the partnership first; the provider confirms it.");
        }
        requireState(RegistrationState.STARTED, RegistrationState.APPROVED, RegistrationState.COMPANY_CREATED);
    }

    void companyCreated(UUID tenant, String name, String domain) {
        requireCompanyStep();
        tenantId = tenant;
        companyName = name;
        companyDomain = domain;
        state = RegistrationState.COMPANY_CREATED;
    }

    void requireAdministratorStep() {
        requireState(RegistrationState.COMPANY_CREATED);
    }

    /** A mail is on its way; to whom the account belongs is no matter for the outside. */
    void administratorNamed(@Nullable UUID account, String address) {
        requireAdministratorStep();
        accountId = account;
        mailTo = address;
        state = RegistrationState.AWAITING_VERIFICATION;
    }

    /** Where the mail that is asked for again goes. */
    String addressToWriteAgain() {
        requireState(RegistrationState.AWAITING_VERIFICATION);
        return mailTo;
    }

    /**
     * Counts a mail, and refuses too many in an hour. The first is free and the others are not, also after a restart, or
     * restarting would be a way to write as many as one likes.
     */
    void countMail(int repeatsPerHour, Instant now) {
        if (mailsSince == null || !mailsSince.plus(MAIL_WINDOW).isAfter(now)) {
            mailsSince = now;
            mailsSent = 0;
        } else if (mailsSent >= repeatsPerHour) {
            throw new ProblemException(IdentityProblem.RESEND_LIMIT, "Look into the spam folder, or wait.")
                    .with(
                            "retryAfter",
                            Math.max(
                                    1,
                                    Duration.between(now, mailsSince.plus(MAIL_WINDOW))
                                            .toSeconds()));
        } else {
            mailsSent++;
        }
    }

    void complete(Instant now) {
        requireState(RegistrationState.AWAITING_VERIFICATION);
        state = RegistrationState.COMPLETED;
        completedAt = now;
    }

    /** Back to the first step that is not proven yet; the company stays reserved for this registration. */
    void restart() {
        requireState(EnumSet.complementOf(EnumSet.of(RegistrationState.COMPLETED, RegistrationState.EXPIRED)));
        accountId = null;
        mailTo = null;
        state = approvedAt != null
                ? RegistrationState.APPROVED
                : partnerNumber != null ? RegistrationState.AWAITING_APPROVAL : RegistrationState.STARTED;
    }

    void expire() {
        state = RegistrationState.EXPIRED;
        accountId = null;
        mailTo = null;
    }

    private void requireState(RegistrationState first, RegistrationState... others) {
        requireState(EnumSet.of(first, others));
    }

    private void requireState(Set<RegistrationState> allowed) {
        if (state == RegistrationState.EXPIRED) {
            throw new ProblemException(IdentityProblem.REGISTRATION_EXPIRED, "Start a new registration.");
        }
        if (!allowed.contains(state)) {
            throw stepOrder("The next step is " + nextStep() + ".");
        }
    }

    private ProblemException stepOrder(String detail) {
        return new ProblemException(IdentityProblem.STEP_ORDER, detail).with("nextStep", nextStep());
    }

    RegistrationStep nextStep() {
        return state.nextStep(type);
    }

    RegistrationType type() {
        return type;
    }

    RegistrationState state() {
        return state;
    }

    String tokenHash() {
        return tokenHash;
    }

    @Nullable
    String partnerNumber() {
        return partnerNumber;
    }

    @Nullable
    UUID tenantId() {
        return tenantId;
    }

    @Nullable
    String companyName() {
        return companyName;
    }

    @Nullable
    String companyDomain() {
        return companyDomain;
    }

    @Nullable
    UUID accountId() {
        return accountId;
    }

    @Nullable
    String mailTo() {
        return mailTo;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
