package io.zugang.access.profile;

import io.zugang.access.snapshot.AccessChange;
import io.zugang.access.snapshot.AccessVersions;
import io.zugang.access.subject.SubjectRef;
import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every change of a profile leaves behind: a new version of the access of each tenant that it concerns, an event and an
 * audit entry.
 */
@ApplicationScoped
class ProfileRecorder {

    private static final String TARGET = "profile";

    private final AccountProfileRepository assigned;
    private final AccessVersions versions;
    private final Outbox outbox;
    private final AuditTrail audit;

    ProfileRecorder(AccountProfileRepository assigned, AccessVersions versions, Outbox outbox, AuditTrail audit) {
        this.assigned = assigned;
        this.versions = versions;
        this.outbox = outbox;
        this.audit = audit;
    }

    void created(Profile profile) {
        var after = ProfileResponse.of(profile);
        record(new ProfileEvent.Created(after), "profile.created", null, after);
    }

    /** Nothing is left behind by a change that changed nothing. */
    void updated(Profile profile, ProfileResponse before) {
        var after = ProfileResponse.of(profile);
        var changed = before.differencesTo(after);
        if (!changed.isEmpty()) {
            record(new ProfileEvent.Updated(after, changed), "profile.updated", before, after);
        }
    }

    void deleted(Profile profile) {
        var before = ProfileResponse.of(profile);
        record(new ProfileEvent.Deleted(before), "profile.deleted", before, null);
    }

    /** The catalogue did it, so there is nobody to put into the audit trail. */
    void loaded(Profile profile) {
        publish(new ProfileEvent.Created(ProfileResponse.of(profile)));
    }

    /** Like {@link #loaded}. */
    void reloaded(Profile profile, ProfileResponse before) {
        var after = ProfileResponse.of(profile);
        publish(new ProfileEvent.Updated(after, before.differencesTo(after)));
    }

    void assigned(SubjectRef account, @Nullable AccountProfileResponse before, AccountProfileResponse after) {
        versions.advance(account.tenantId(), AccessChange.subject(account.id()));
        outbox.publish(new ProfileEvent.Assigned(account.tenantId(), after));
        audit.record("profile.assigned", TARGET, after.profileId(), account.tenantId(), before, after);
    }

    void unassigned(SubjectRef account, AccountProfileResponse before) {
        versions.advance(account.tenantId(), AccessChange.subject(account.id()));
        outbox.publish(new ProfileEvent.Unassigned(account.tenantId(), before));
        audit.record("profile.unassigned", TARGET, before.profileId(), account.tenantId(), before, null);
    }

    private void record(
            ProfileEvent.OfProfile event,
            String action,
            @Nullable ProfileResponse before,
            @Nullable ProfileResponse after) {
        publish(event);
        audit.record(action, TARGET, event.subject(), event.tenantId(), before, after);
    }

    /** A shared profile concerns the tenants that use it, not those that might. */
    private void publish(ProfileEvent.OfProfile event) {
        var owner = event.profile().tenantId();
        versions.advance(
                owner == null ? assigned.tenantsOf(event.subject()) : List.of(owner),
                AccessChange.profile(event.subject()));
        outbox.publish(event);
    }
}
