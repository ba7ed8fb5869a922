package io.zugang.access.engine.oracle;

import io.zugang.access.engine.Attributes;
import io.zugang.access.engine.Question;
import io.zugang.access.engine.Question.Place;
import io.zugang.access.engine.Question.Resource;
import io.zugang.access.engine.Question.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Asks about a world, and now and then about what is not in it. */
final class RandomQuestions {

    private final Dice dice;
    private final Facts facts;

    RandomQuestions(Dice dice, Facts facts) {
        this.dice = dice;
        this.facts = facts;
    }

    Question ask() {
        var subject = dice.oneOf(facts.subjects());
        var type = dice.percent(98) ? dice.oneOf(RandomFacts.TYPES) : "nothing";
        var action = dice.percent(98) ? dice.oneOf(RandomFacts.ACTIONS) : "nothing";
        var id = dice.percent(98) ? subject.id() : subject.id().toUpperCase(java.util.Locale.ROOT) + "x";
        return new Question(
                new Subject(dice.percent(99) ? subject.type() : "group", id),
                dice.percent(85) ? action : dice.oneOf(RandomFacts.TYPES) + ":" + action,
                resource(type, subject.tenant(), id),
                attributes(),
                dice.perhaps(20, () -> dice.percent(20) ? "over" : "open"),
                dice.below(12));
    }

    private Resource resource(String type, UUID home, String subjectId) {
        var place = place(home);
        var unitTenant = place instanceof Place.Tenant there && dice.percent(90) ? there.id() : home;
        var people = List.of(subjectId, dice.oneOf(facts.subjects()).id());
        var collections = new HashMap<String, String>();
        RandomFacts.COLLECTION_TYPES.forEach(collection -> {
            if (dice.percent(80)) {
                collections.put(collection, dice.oneOf(RandomFacts.IDS));
            }
        });
        return new Resource(
                type,
                dice.oneOf(RandomFacts.IDS),
                place,
                dice.perhaps(85, () -> RandomFacts.unitId(unitTenant, dice.below(9))),
                dice.perhaps(80, () -> dice.oneOf(people)),
                List.copyOf(dice.someOf(people, 40)),
                collections);
    }

    private Place place(UUID home) {
        int roll = dice.below(100);
        if (roll < 30) {
            return Place.HOME;
        }
        if (roll < 45) {
            return new Place.Tenant(home);
        }
        if (roll < 80) {
            return new Place.Tenant(dice.oneOf(facts.tenants()).id());
        }
        if (roll < 96) {
            return Place.ANYWHERE;
        }
        return dice.oneOf(List.of(Place.UNSTATED, Place.UNKNOWN, new Place.Tenant(dice.uuid())));
    }

    private Attributes attributes() {
        var said = new HashMap<String, Object>();
        for (var part : Attributes.Part.values()) {
            for (var name : new ArrayList<>(RandomConditions.PROPERTIES)) {
                if (dice.percent(50)) {
                    said.put(part + "." + name, dice.oneOf(RandomConditions.VALUES));
                }
            }
        }
        if (dice.percent(80)) {
            said.put(Attributes.Part.SUBJECT + ".auth_time", dice.percent(95) ? dice.below(8) / 1_000_000.0 : "now");
        }
        return (part, name) -> said.get(part + "." + name);
    }
}
