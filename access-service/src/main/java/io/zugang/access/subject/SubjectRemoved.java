package io.zugang.access.subject;

/** Told within this service, in the transaction in which a subject is deleted. */
public record SubjectRemoved(SubjectRef subject) {}
