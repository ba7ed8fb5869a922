package io.zugang.access.decisiontest;

import io.zugang.access.decisiontest.DecisionTestsResponse.Step;
import io.zugang.access.decisiontest.DecisionTestsResponse.Weighed;
import io.zugang.access.engine.Grant;
import io.zugang.access.engine.Reason;
import io.zugang.access.engine.Trace;
import io.zugang.access.snapshot.HeldGrant;
import java.util.ArrayList;
import java.util.List;

/** Writes down how a test is decided. */
final class Listener implements Trace {

    private final List<HeldGrant> held;
    private final CoverageCount coverage;
    private final List<Step> steps = new ArrayList<>();
    private final List<Weighed> weighed = new ArrayList<>();

    Listener(List<HeldGrant> held, CoverageCount coverage) {
        this.held = held;
        this.coverage = coverage;
    }

    @Override
    public void checked(Reason failure, boolean passed) {
        steps.add(new Step(failure.code(), passed));
    }

    @Override
    public void weighed(Grant grant, Reason outcome) {
        coverage.weighed(grant);
        held.stream()
                .filter(one -> one.grant().equals(grant))
                .findFirst()
                .ifPresent(one -> weighed.add(new Weighed(
                        outcome.code(),
                        one.source(),
                        grant.role().key(),
                        grant.reach().scope())));
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    List<Weighed> weighed() {
        return List.copyOf(weighed);
    }
}
