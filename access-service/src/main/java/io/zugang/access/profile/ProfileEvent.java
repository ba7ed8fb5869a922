package io.zugang.access.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.zugang.platform.events.DomainEvent;
import java.util.List;
import java.util.UUID;

/** What is published about profiles. */
sealed interface ProfileEvent extends DomainEvent {

    /** Shared profiles belong to no tenant; their events carry the nil UUID, which stands for all of them. */
    UUID ALL_TENANTS = new UUID(0, 0);

    /** What is published about a profile itself. */
    sealed interface OfProfile extends ProfileEvent {

        ProfileResponse profile();

        @Override
        default UUID subject() {
            return profile().id();
        }

        @Override
        default UUID tenantId() {
            var tenantId = profile().tenantId();
            return tenantId == null ? ALL_TENANTS : tenantId;
        }

        @Override
        default Object data() {
            return profile();
        }
    }

    /** What is published about the profile of an account, which is the subject. */
    sealed interface OfAccount extends ProfileEvent {

        AccountProfileResponse assigned();

        @Override
        default UUID subject() {
            return assigned().accountId();
        }

        @Override
        default Object data() {
            return assigned();
        }
    }

    /** A profile exists now. */
    record Created(ProfileResponse profile) implements OfProfile {
        @Override
        public String type() {
            return "access.profile.created.v1";
        }
    }

    /** A profile is different now. */
    record Updated(ProfileResponse profile, List<String> changed) implements OfProfile {
        @Override
        public String type() {
            return "access.profile.updated.v1";
        }

        @Override
        public Object data() {
            return new Change(profile, changed);
        }
    }

    /** A profile is gone; nobody had it any more. */
    record Deleted(ProfileResponse profile) implements OfProfile {
        @Override
        public String type() {
            return "access.profile.deleted.v1";
        }
    }

    /** An account has this profile now, whatever it had before. */
    record Assigned(UUID tenantId, AccountProfileResponse assigned) implements OfAccount {
        @Override
        public String type() {
            return "access.profile.assigned.v1";
        }
    }

    /** An account has no profile any more. */
    record Unassigned(UUID tenantId, AccountProfileResponse assigned) implements OfAccount {
        @Override
        public String type() {
            return "access.profile.unassigned.v1";
        }
    }

    /** The data of an update: the profile and the names of its fields that changed. */
    record Change(@JsonUnwrapped ProfileResponse profile, List<String> changed) {}
}
