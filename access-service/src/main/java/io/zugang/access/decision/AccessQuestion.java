package io.zugang.access.decision;

import java.time.Instant;

/** May the subject do this, there, at this instant? */
public record AccessQuestion(String permission, Target target, Instant at) {}
