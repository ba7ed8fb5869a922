package io.zugang.access.decisiontest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.access.catalogue.CatalogueDocument;
import io.zugang.access.decisiontest.DecisionTestsResponse.Failure;
import io.zugang.access.decisiontest.DecisionTestsResponse.Result;
import io.zugang.access.engine.Holding;
import io.zugang.access.engine.Question;
import io.zugang.access.engine.TenantFacts;
import io.zugang.access.engine.Units;
import io.zugang.access.engine.Verdict;
import io.zugang.access.evaluation.CompleteQuestion;
import io.zugang.access.policy.EvaluationMode;
import io.zugang.access.snapshot.Held;
import io.zugang.access.snapshot.HeldGrant;
import io.zugang.access.snapshot.Rehearsal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The world of tests, set up. */
final class Stage {

    private final Rehearsal rehearsal;
    private final Given given;
    private final ObjectMapper json;
    private final Wording wording;
    private final Map<Question.Subject, Held> held = new HashMap<>();

    Stage(List<CatalogueDocument> catalogues, Given given, ObjectMapper json) {
        this.given = given;
        this.json = json;
        this.wording = new Wording(given);
        this.rehearsal = new Rehearsal(
                catalogues.stream()
                        .flatMap(document -> document.permissions().stream())
                        .toList(),
                json);
        var collections = given.roleCollections().stream()
                .collect(Collectors.groupingBy(
                        Given.RoleCollections::role,
                        Collectors.flatMapping(opened -> opened.grants().stream(), Collectors.toList())));
        catalogues.stream()
                .flatMap(document -> document.roles().stream())
                .forEach(role -> rehearsal.add(role, opened(collections.get(role.key()))));
        given.roles().forEach(role -> rehearsal.add(role, opened(collections.get(role.key()))));
        given.tenants().forEach(this::add);
        given.subjects().forEach(this::add);
    }

    private JsonNode opened(@Nullable List<Given.CollectionGrant> grants) {
        var opened = json.createArrayNode();
        if (grants != null) {
            grants.forEach(grant -> {
                var one = opened.addObject().put("type", grant.type()).put("id", grant.collectionId());
                grant.actions().forEach(action -> one.withArray("/actions").add(action.name()));
            });
        }
        return opened;
    }

    private void add(Given.Tenant tenant) {
        var facts = new TenantFacts(
                tenant.status(),
                orNone(tenant.partnerId()),
                orNone(tenant.parentId()),
                tenant.modules(),
                tenant.settings(),
                Units.of(tenant.units().stream()
                        .map(unit -> new Units.Unit(Rehearsal.idOf(unit.id()), orNone(unit.parentId())))
                        .toList()));
        var alwaysOn = tenant.alwaysOn().stream()
                .map(source -> HeldGrant.Source.valueOf(source.name()))
                .collect(Collectors.toSet());
        rehearsal.add(
                Rehearsal.idOf(tenant.id()), facts, tenant.evaluationMode() == EvaluationMode.ACTIVE_ROLE, alwaysOn);
    }

    private void add(Given.Subject subject) {
        var state = Holding.State.of(
                !Boolean.FALSE.equals(subject.enabled()), "ACTIVE", subject.validFrom(), subject.validUntil());
        var player = new Rehearsal.Player(
                subject.type(),
                subject.id(),
                Rehearsal.idOf(subject.tenantId()),
                orNone(subject.unitId()),
                state,
                new Parts(given, subject, json).all());
        held.put(new Question.Subject(subject.type(), subject.id()), rehearsal.add(player));
    }

    private static @Nullable UUID orNone(@Nullable String name) {
        return name == null ? null : Rehearsal.idOf(name);
    }

    /** Asks the question of a test. */
    Result run(DecisionTest test, Instant now, CoverageCount coverage) {
        var question = CompleteQuestion.of(wording.of(test.question()), tenant -> true, false, now);
        var known = held.get(question.subject());
        var listener = new Listener(known == null ? List.of() : known.grants(), coverage);
        var catalogue = rehearsal.world().catalogue();
        int number = catalogue.number(question.resource().type(), question.action());
        if (number >= 0) {
            coverage.asked(catalogue.permission(number).name());
        }
        var verdict = rehearsal.evaluator().decide(question, listener);
        var wrong = wrong(test, verdict);
        return new Result(
                test.name(),
                wrong == null,
                verdict.permits(),
                verdict.reason().code(),
                wrong == null ? null : new Failure(wrong, listener.steps(), listener.weighed()));
    }

    private static @Nullable String wrong(DecisionTest test, Verdict verdict) {
        var reason = verdict.reason().code();
        if (verdict.permits() != test.expect()) {
            return verdict.permits()
                    ? "is allowed and should be denied"
                    : "is denied (" + reason + ") and should be allowed";
        }
        return test.reason() == null || test.reason().equals(reason)
                ? null
                : "has the reason " + reason + " and should have " + test.reason();
    }
}
