package io.zugang.access.search;

import io.zugang.access.evaluation.EvaluationRequest;
import io.zugang.access.evaluation.EvaluationRequest.Action;
import io.zugang.access.evaluation.EvaluationRequest.Resource;
import io.zugang.access.evaluation.EvaluationRequest.SubjectEntity;
import io.zugang.access.evaluation.EvaluationService;
import io.zugang.access.evaluation.Permits;
import io.zugang.access.resource.RegisteredFacts;
import io.zugang.access.resource.RegisteredResource;
import io.zugang.access.resource.Registry;
import io.zugang.access.resource.Registry.FoundSubject;
import io.zugang.access.resource.ResourceTypes;
import io.zugang.access.search.Scan.Candidate;
import io.zugang.access.search.SearchReader.Search;
import io.zugang.access.search.SearchResponse.Found;
import io.zugang.access.snapshot.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** Searches within the reach of whoever asks. */
@ApplicationScoped
class SearchService {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EvaluationService evaluations;
    private final Registry registry;
    private final ResourceTypes types;
    private final Snapshot snapshot;

    SearchService(EvaluationService evaluations, Registry registry, ResourceTypes types, Snapshot snapshot) {
        this.evaluations = evaluations;
        this.registry = registry;
        this.types = types;
        this.snapshot = snapshot;
    }

    SearchResponse subjects(Search search) {
        var question = search.question();
        var permits = evaluations.search();
        var resource = question.resource();
        var known = registry.factsOf(List.of(List.of(resource.type(), resource.id())), List.of());
        var registered = known.resource(resource.type(), resource.id());
        var resources = registered == null ? List.<RegisteredResource>of() : List.of(registered);
        return new Scan(search).over((place, most) -> {
            var after = place.isEmpty() ? BEFORE_ALL : UUID.fromString(place);
            var people = registry.subjectsAfter(question.subject().type(), after, most);
            var facts = Registry.of(resources, people);
            return people.stream()
                    .map(one -> subject(one, question, permits, facts))
                    .toList();
        });
    }

    private static Candidate subject(
            FoundSubject one, EvaluationRequest question, Permits permits, RegisteredFacts facts) {
        var type = question.subject().type();
        var id = one.subject().id();
        var asked = new EvaluationRequest(
                new SubjectEntity(type, id, question.subject().properties()),
                question.action(),
                question.resource(),
                question.context());
        return new Candidate(one.row().toString(), permits.permits(asked, facts), new Found(type, id, null));
    }

    SearchResponse resources(Search search) {
        var question = search.question();
        var permits = evaluations.search();
        var subject = question.subject();
        var type = question.resource().type();
        return new Scan(search).over((place, most) -> {
            var found = registry.resourcesAfter(type, place, most);
            if (found.isEmpty()) {
                return List.of();
            }
            var known = registry.factsOf(
                    found.stream().map(one -> List.of(one.type(), one.id())).toList(),
                    List.of(List.of(subject.type(), subject.id())));
            return found.stream()
                    .map(one -> resource(one.id(), question, permits, known))
                    .toList();
        });
    }

    private static Candidate resource(String id, EvaluationRequest question, Permits permits, RegisteredFacts facts) {
        var type = question.resource().type();
        var asked = new EvaluationRequest(
                question.subject(),
                question.action(),
                new Resource(type, id, question.resource().properties()),
                question.context());
        return new Candidate(id, permits.permits(asked, facts), new Found(type, id, null));
    }

    SearchResponse actions(Search search) {
        var question = search.question();
        var permits = evaluations.search();
        var subject = question.subject();
        var resource = question.resource();
        var facts = registry.factsOf(
                List.of(List.of(resource.type(), resource.id())), List.of(List.of(subject.type(), subject.id())));
        return new Scan(search)
                .over((place, most) -> names(resource.type()).tailSet(place, false).stream()
                        .limit(most)
                        .map(name -> action(name, question, permits, facts))
                        .toList());
    }

    private static Candidate action(String name, EvaluationRequest question, Permits permits, RegisteredFacts facts) {
        var asked = new EvaluationRequest(
                question.subject(), new Action(name, null), question.resource(), question.context());
        return new Candidate(name, permits.permits(asked, facts), new Found(null, null, name));
    }

    /** The words for the actions of a type: the catalogue's, and those that it was registered with. */
    private TreeSet<String> names(String type) {
        var registered = types.find(type);
        var inCatalogue = registered == null ? type : registered.permissionType();
        var names = new TreeSet<String>();
        for (var permission : snapshot.world().catalogue().permissions()) {
            if (permission.resourceType().equals(inCatalogue)) {
                names.add(permission.action());
            }
        }
        if (registered != null && !registered.actions().isEmpty()) {
            names.removeAll(registered.actions().values());
            names.addAll(registered.actions().keySet());
        }
        return names;
    }
}
