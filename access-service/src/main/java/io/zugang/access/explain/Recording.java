package io.zugang.access.explain;

import io.zugang.access.engine.Grant;
import io.zugang.access.engine.Reason;
import io.zugang.access.engine.Trace;
import io.zugang.access.explain.ExplainResponse.Step;
import io.zugang.access.explain.ExplainResponse.Weighed;
import io.zugang.access.snapshot.HeldGrant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down how a decision is made, and names the grants in it. */
final class Recording implements Trace {

    private final List<HeldGrant> held;
    private final @Nullable UUID home;
    private final List<Step> steps = new ArrayList<>();
    private final List<Weighed> weighed = new ArrayList<>();

    Recording(List<HeldGrant> held, @Nullable UUID home) {
        this.held = held;
        this.home = home;
    }

    @Override
    public void checked(Reason failure, boolean passed) {
        steps.add(new Step(failure.code(), passed));
    }

    @Override
    public void weighed(Grant grant, Reason outcome) {
        held.stream()
                .filter(one -> one.grant().equals(grant))
                .forEach(one -> weighed.add(new Weighed(outcome.code(), GrantPart.of(one, home))));
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    List<Weighed> weighed() {
        return List.copyOf(weighed);
    }

    List<GrantPart> granting() {
        return weighed.stream()
                .filter(one -> one.outcome().equals(Reason.GRANTED.code()))
                .map(Weighed::grant)
                .toList();
    }
}
