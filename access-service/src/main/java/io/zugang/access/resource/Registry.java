package io.zugang.access.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What is registered, as decisions ask for it: within the reach of whoever asks. */
@ApplicationScoped
public class Registry {

    /** Whatever else is called a name cannot be registered, and the database might not take it. */
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cs}\\uffff\\ufffe]{1,512}");

    private static final Pattern SUBJECT_TYPE = Pattern.compile("[a-z][a-z0-9_-]{0,62}");

    /** What identity-service tells of; nothing is registered of them. */
    private static final Set<String> TOLD = Set.of("account", "service");

    private final ResourceTypes types;
    private final ResourceRepository resources;
    private final SubjectRegistry subjects;

    Registry(ResourceTypes types, ResourceRepository resources, SubjectRegistry subjects) {
        this.types = types;
        this.resources = resources;
        this.subjects = subjects;
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    static boolean isRegistrableSubject(String type) {
        return !TOLD.contains(type) && SUBJECT_TYPE.matcher(type).matches();
    }

    /** Whether something may be registered of resources and subjects of these types, so that it must be looked up. */
    public boolean mayKnow(String resourceType, String subjectType) {
        return types.find(resourceType) != null || isRegistrableSubject(subjectType);
    }

    /**
     * What is registered of these resources and subjects, each given as its type and id; by one statement for all resources
     * and one for each type of subject, and by none where nothing can be registered.
     */
    public RegisteredFacts factsOf(Collection<List<String>> resourceNames, Collection<List<String>> subjectNames) {
        var wanted = new HashSet<List<String>>();
        for (var name : resourceNames) {
            if (types.find(name.get(0)) != null && isName(name.get(1))) {
                wanted.add(name);
            }
        }
        var people = new HashMap<String, Set<String>>();
        for (var name : subjectNames) {
            if (isRegistrableSubject(name.get(0)) && isName(name.get(1))) {
                people.computeIfAbsent(name.get(0), type -> new HashSet<>()).add(name.get(1));
            }
        }
        return wanted.isEmpty() && people.isEmpty() ? RegisteredFacts.NONE : read(wanted, people);
    }

    @Transactional
    RegisteredFacts read(Set<List<String>> wanted, Map<String, Set<String>> people) {
        var facts = new RegisteredFacts();
        if (!wanted.isEmpty()) {
            resources.find(wanted).forEach(facts::add);
        }
        people.forEach((type, ids) -> subjects.find(type, ids)
                .forEach(subject -> facts.addSubject(type, subject.id(), subject.properties())));
        return facts;
    }

    /** The registered resources of a type whose ids follow, in their order. */
    @Transactional
    public List<RegisteredResource> resourcesAfter(String type, String id, int most) {
        return types.find(type) == null ? List.of() : resources.after(type, id, most);
    }

    /** The subjects of a type, accounts and clients too, whose rows follow, in the order of these. */
    @Transactional
    public List<FoundSubject> subjectsAfter(String type, UUID row, int most) {
        boolean known = isRegistrableSubject(type) || TOLD.contains(type);
        return known
                ? subjects.after(type, row, most).stream()
                        .map(stored -> new FoundSubject(stored.storedId(), stored.subject()))
                        .toList()
                : List.of();
    }

    /** Facts that say just this. */
    public static RegisteredFacts of(Collection<RegisteredResource> found, Collection<FoundSubject> people) {
        var facts = new RegisteredFacts();
        found.forEach(facts::add);
        people.forEach(one -> facts.addSubject(
                one.subject().type(), one.subject().id(), one.subject().properties()));
        return facts;
    }

    /**
     * A subject with the id of its row.
     */
    public record FoundSubject(UUID row, RegisteredSubject subject) {}
}
