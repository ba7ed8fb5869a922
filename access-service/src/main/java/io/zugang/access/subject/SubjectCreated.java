package io.zugang.access.subject;

import java.util.List;

/**
 * Told within this service, in the transaction in which a subject becomes known.
 *
 * @param roles  keys of the system roles it shall have from the start
 * @param origin how it came to be, as its source says
 */
public record SubjectCreated(SubjectRef subject, List<String> roles, String origin) {}
