package io.zugang.platform.events;

import java.util.UUID;

/** A fact that other services may want to know. Each slice has one sealed interface with a record per fact. */
public interface DomainEvent {

    /** Its public name with the version of its data, such as {@code tenant.tenant.created.v1}. */
    String type();

    /** What it is about. Events of one subject are handled in the order in which they were committed. */
    UUID subject();

    /** The tenant the subject belongs to. */
    UUID tenantId();

    /** The state after the fact as the API shows it; it becomes JSON at the moment of publishing. Never a secret. */
    Object data();
}
