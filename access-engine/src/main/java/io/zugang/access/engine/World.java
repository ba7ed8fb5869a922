package io.zugang.access.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All tenants, each as its newest image. Any number of threads may ask while one after the other changes it; a question
 * reads the image of the subject's home tenant once.
 */
public final class World {

    private final SubjectIndex subjects;
    private final Map<UUID, Integer> numbers;
    private final Map<String, Long> endedSessions;
    private volatile AtomicReferenceArray<TenantImage> images;
    private volatile Catalogue catalogue;

    public World(Catalogue catalogue) {
        this.subjects = new SubjectIndex();
        this.numbers = new ConcurrentHashMap<>();
        this.endedSessions = new ConcurrentHashMap<>();
        this.images = new AtomicReferenceArray<>(64);
        this.catalogue = catalogue;
    }

    private World(World same, Catalogue catalogue) {
        this.subjects = same.subjects;
        this.numbers = same.numbers;
        this.endedSessions = same.endedSessions;
        this.images = same.images;
        this.catalogue = catalogue;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** Takes a catalogue that holds every permission of the one before it, under the same number. */
    public void catalogue(Catalogue next) {
        catalogue = next;
    }

    /**
     * The same tenants under a catalogue that does not count yet, to try it: to be asked for a while, and not to be changed.
     *
     * @param draft holds every permission of this world's under the same number
     */
    public World under(Catalogue draft) {
        return new World(this, draft);
    }

    /** The newest image of a tenant; null if it is not known. */
    public @Nullable TenantImage image(UUID tenantId) {
        var number = numbers.get(tenantId);
        var known = images;
        // A view of a world does not see the tenants for which that one had to grow.
        return number == null || number >= known.length() ? null : known.get(number);
    }

    /** The newest image of a subject's home tenant; null if the subject is not known. */
    public @Nullable TenantImage homeOf(String type, String id) {
        var home = homeOf(new Question.Subject(type, id));
        return home == null ? null : home.image();
    }

    /** What a subject is and holds; null if it is not known. */
    public @Nullable Holding holdingOf(String type, String id) {
        var home = homeOf(new Question.Subject(type, id));
        return home == null ? null : home.holding();
    }

    /** Every tenant below another one, however deep; looks at all tenants, and is for lists rather than decisions. */
    Set<UUID> below(UUID above) {
        var below = new HashSet<UUID>();
        boolean grown;
        do {
            grown = false;
            for (var tenant : numbers.keySet()) {
                var image = image(tenant);
                var parent = image == null ? null : image.facts().parent();
                if (parent != null && (parent.equals(above) || below.contains(parent))) {
                    grown |= below.add(tenant);
                }
            }
        } while (grown);
        below.remove(above);
        return below;
    }

    /** Where a subject is known; null if it is not. */
    @Nullable
    Home homeOf(Question.Subject subject) {
        long place = subjects.find(SubjectKey.of(subject));
        if (place == SubjectIndex.NOWHERE) {
            return null;
        }
        var image = images.get((int) (place >>> 32));
        var holding = image.holding((int) place);
        return holding == null ? null : new Home(image, holding);
    }

    boolean hasEnded(@Nullable String sessionId) {
        return sessionId != null && endedSessions.containsKey(sessionId);
    }

    /** Remembers that a session is over, until no token of it can be valid any more (microseconds since 1970). */
    public void endSession(String sessionId, long until) {
        endedSessions.put(sessionId, until);
    }

    /** Forgets the sessions whose tokens have all expired. */
    public void forgetSessions(long now) {
        endedSessions.values().removeIf(until -> until <= now);
    }

    /** Changes a tenant, the first time making it known: all of the change is seen at once. */
    public synchronized void change(UUID tenantId, long version, Consumer<Change> change) {
        int number = numbers.getOrDefault(tenantId, numbers.size());
        var old = number < numbers.size() ? images.get(number) : TenantImage.empty(tenantId);
        var edit = new Change(old, number);
        change.accept(edit);
        var next = edit.editor.at(version);
        // Readers follow a number only after its image stands there.
        if (number == images.length()) {
            images = grown();
        }
        images.set(number, next);
        numbers.put(tenantId, number);
        edit.placed.forEach(subjects::put);
    }

    private AtomicReferenceArray<TenantImage> grown() {
        var old = images;
        var grown = new AtomicReferenceArray<TenantImage>(2 * old.length());
        for (int number = 0; number < old.length(); number++) {
            grown.set(number, old.get(number));
        }
        return grown;
    }

    /** A subject's home tenant and what it holds there, at the same version. */
    record Home(TenantImage image, Holding holding) {}

    /** A change of one tenant. */
    public final class Change {

        private final TenantImage.Editor editor;
        private final int tenantNumber;
        private final Map<SubjectKey, Long> placed = new HashMap<>();

        private Change(TenantImage image, int tenantNumber) {
            this.editor = image.edit();
            this.tenantNumber = tenantNumber;
        }

        public Change facts(TenantFacts facts) {
            editor.facts(facts);
            return this;
        }

        /** Forgets every subject, for one whose all subjects follow. */
        public Change clear() {
            editor.clear();
            return this;
        }

        /** Says what a subject is and holds. */
        public Change put(String type, String id, Holding holding) {
            var key = SubjectKey.of(type, id);
            long place = placeOf(key);
            if (place == SubjectIndex.NOWHERE || place >>> 32 != tenantNumber) {
                place = (long) tenantNumber << 32 | editor.add();
                placed.put(key, place);
            }
            editor.set((int) place, holding);
            return this;
        }

        /** Forgets a subject. */
        public Change remove(String type, String id) {
            long place = placeOf(SubjectKey.of(type, id));
            if (place != SubjectIndex.NOWHERE && place >>> 32 == tenantNumber) {
                editor.set((int) place, null);
            }
            return this;
        }

        /** Where a subject lives, those included that this change has placed. */
        private long placeOf(SubjectKey key) {
            var fresh = placed.get(key);
            return fresh == null ? subjects.find(key) : fresh;
        }
    }
}
