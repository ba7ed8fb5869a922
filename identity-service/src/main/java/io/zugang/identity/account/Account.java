package io.zugang.identity.account;

import io.zugang.platform.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The login of one person. It keeps its own rules; uniqueness over all tenants is kept by the database. */
@Entity
@Table(name = "account")
class Account extends TenantOwned {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private AccountType type;

    @Column(nullable = false)
    private String login;

    @Column(nullable = false)
    private String email;

    @Column(name = "email_verified", nullable = false)
    private boolean emailVerified;

    private String mobile;

    @Column(name = "first_name", nullable = false)
    private String firstName;

    @Column(name = "last_name", nullable = false)
    private String lastName;

    @Column(nullable = false)
    private String locale;

    @Column(nullable = false)
    private boolean enabled = true;

    @Column(name = "valid_from")
    private Instant validFrom;

    @Column(name = "valid_until")
    private Instant validUntil;

    @Column(name = "valid_from_applied")
    private Instant validFromApplied;

    @Column(name = "valid_until_applied")
    private Instant validUntilApplied;

    @Column(name = "required_actions", nullable = false)
    private String[] requiredActions;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private AccountOrigin origin;

    @Enumerated(EnumType.STRING)
    @Column(name = "managed_by", nullable = false)
    private AttributeOwner managedBy = AttributeOwner.LOCAL;

    @Column(name = "installation_admin", nullable = false)
    private boolean installationAdmin;

    @Column(nullable = false)
    private boolean owner;

    @Column(name = "unit_id")
    private @Nullable UUID unitId;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected Account() {}

    Account(NewAccount created) {
        super(created.tenantId());
        this.type = created.type();
        this.login = created.login();
        this.email = created.email();
        this.firstName = created.firstName();
        this.lastName = created.lastName();
        this.locale = created.locale();
        this.origin = created.origin();
        this.owner = created.owner();
        this.requiredActions = created.requiredAction() == null
                ? new String[0]
                : new String[] {created.requiredAction().name()};
    }

    AccountStatus status() {
        if (deletedAt != null) {
            return AccountStatus.DELETED;
        }
        if (requires(RequiredAction.VERIFY_EMAIL)) {
            return AccountStatus.PENDING_VERIFICATION;
        }
        if (!enabled) {
            return AccountStatus.DISABLED;
        }
        return requires(RequiredAction.SET_PASSWORD) ? AccountStatus.INVITED : AccountStatus.ACTIVE;
    }

    void rename(String newFirstName, String newLastName) {
        firstName = newFirstName;
        lastName = newLastName;
    }

    /** A new address is unproven until a link sent to it is used. */
    void moveTo(String newEmail) {
        if (!newEmail.equals(email)) {
            email = newEmail;
            emailVerified = false;
        }
    }

    void signInAs(String newLogin) {
        login = newLogin;
    }

    void speak(String newLocale) {
        locale = newLocale;
    }

    void callOn(String newMobile) {
        mobile = newMobile;
    }

    /** Sets the dates: a start ahead switches off until then; a start already past is no edge to act on any more. */
    void limitTo(@Nullable Instant from, @Nullable Instant until, Instant now) {
        if (!Objects.equals(from, validFrom)) {
            validFrom = from;
            boolean ahead = from != null && from.isAfter(now);
            validFromApplied = ahead ? null : from;
            enabled = enabled && !ahead;
        }
        validUntil = until;
    }

    /** Null for no unit. */
    void belongTo(@Nullable UUID newUnitId) {
        unitId = newUnitId;
    }

    void own() {
        owner = true;
    }

    void enable() {
        enabled = true;
    }

    void disable() {
        enabled = false;
    }

    /** Acts on the crossed start once; answers whether this switched the account on. */
    boolean start() {
        validFromApplied = validFrom;
        boolean switched = !enabled;
        enabled = true;
        return switched;
    }

    /** Acts on the crossed end once; answers whether this switched the account off. A start before it is over as well. */
    boolean expire() {
        validFromApplied = validFrom;
        validUntilApplied = validUntil;
        boolean switched = enabled;
        enabled = false;
        return switched;
    }

    void emailProven() {
        emailVerified = true;
        fulfil(RequiredAction.VERIFY_EMAIL);
    }

    void passwordSet() {
        fulfil(RequiredAction.SET_PASSWORD);
        fulfil(RequiredAction.CHANGE_PASSWORD);
    }

    void delete(Instant now) {
        deletedAt = now;
        enabled = false;
    }

    private void fulfil(RequiredAction action) {
        requiredActions = Arrays.stream(requiredActions)
                .filter(name -> !name.equals(action.name()))
                .toArray(String[]::new);
    }

    boolean requires(RequiredAction action) {
        return requiredActions().contains(action);
    }

    Set<RequiredAction> requiredActions() {
        var actions = EnumSet.noneOf(RequiredAction.class);
        for (var name : requiredActions) {
            actions.add(RequiredAction.valueOf(name));
        }
        return actions;
    }

    boolean startPending() {
        return validFrom != null && !validFrom.equals(validFromApplied);
    }

    AccountType type() {
        return type;
    }

    String login() {
        return login;
    }

    String email() {
        return email;
    }

    boolean emailVerified() {
        return emailVerified;
    }

    @Nullable
    String mobile() {
        return mobile;
    }

    String firstName() {
        return firstName;
    }

    String lastName() {
        return lastName;
    }

    String locale() {
        return locale;
    }

    boolean enabled() {
        return enabled;
    }

    @Nullable
    Instant validFrom() {
        return validFrom;
    }

    @Nullable
    Instant validUntil() {
        return validUntil;
    }

    @Nullable
    UUID unitId() {
        return unitId;
    }

    AccountOrigin origin() {
        return origin;
    }

    AttributeOwner managedBy() {
        return managedBy;
    }

    boolean installationAdmin() {
        return installationAdmin;
    }

    boolean owner() {
        return owner;
    }
}
