package io.zugang.local.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Fills the export of one installation and keeps count of what each user must lead to. */
final class SampleBook {

    private final String prefix;
    private final People people;
    private final List<SampleUser> users = new ArrayList<>();
    private final TreeMap<String, Integer> outcomes = new TreeMap<>();
    private final TreeMap<String, Integer> reasons = new TreeMap<>();

    SampleBook(String prefix, People people) {
        this.prefix = prefix;
        this.people = people;
    }

    /** Users without a fault. */
    List<Person> good(int count) {
        var added = new ArrayList<Person>();
        for (int i = 0; i < count; i++) {
            var person = people.next();
            users.add(SampleUser.full(nextId(), person));
            outcomes.merge("CREATED", 1, Integer::sum);
            added.add(person);
        }
        return added;
    }

    /** Users the other installation of the customer has as well. */
    void shared(List<Person> known) {
        for (var person : known) {
            users.add(SampleUser.full(nextId(), person));
            outcomes.merge("LINKED", 1, Integer::sum);
        }
    }

    /** One user for each value, spoilt with it. */
    void bad(String outcome, List<String> why, List<String> values, BiFunction<SampleUser, String, SampleUser> spoil) {
        for (var value : values) {
            users.add(spoil.apply(SampleUser.full(nextId(), people.next()), value));
            outcomes.merge(outcome, 1, Integer::sum);
            why.forEach(code -> reasons.merge(code, 1, Integer::sum));
        }
    }

    void makeAdmins(int count) {
        for (int i = 0; i < count; i++) {
            users.set(i, users.get(i).asAdmin());
        }
    }

    /** In the order an installation would list them: faults are not collected at the end. */
    List<SampleUser> shuffled(long seed) {
        var mixed = new ArrayList<>(users);
        Collections.shuffle(mixed, new Random(seed));
        return mixed;
    }

    ExpectedCounts expected() {
        return new ExpectedCounts(users.size(), outcomes, reasons);
    }

    private String nextId() {
        return prefix + (1001 + users.size());
    }
}
