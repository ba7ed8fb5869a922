package io.zugang.access.engine.oracle;

import io.zugang.access.engine.Question;
import io.zugang.access.engine.Question.Place;
import io.zugang.access.engine.Reason;
import io.zugang.access.engine.oracle.Facts.FactPermission;
import io.zugang.access.engine.oracle.Facts.FactSubject;
import io.zugang.access.engine.oracle.Facts.FactTenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules of evaluation a second time, as loops over lists, written from what the types promise and from nothing that the
 * engine does. It shares no line with the engine and wants no speed.
 */
public final class Oracle {

    /** Where several grants fail, the one that came furthest gives the reason. */
    private static final List<Reason> FROM_NEAR_TO_FAR = List.of(
            Reason.NOT_GRANTED,
            Reason.ROLE_NOT_ACTIVE,
            Reason.ROLE_MODULE_MISSING,
            Reason.ASSIGNMENT_NOT_VALID,
            Reason.OUT_OF_REACH,
            Reason.OUT_OF_SCOPE,
            Reason.OUT_OF_DATA_SCOPE,
            Reason.COLLECTION_NOT_OPEN,
            Reason.CONDITION_NOT_MET,
            Reason.REAUTHENTICATION_REQUIRED,
            Reason.GRANTED);

    private final Facts facts;

    public Oracle(Facts facts) {
        this.facts = facts;
    }

    /** What must be answered. */
    public record Answer(Reason reason, Set<String> origins, Set<String> masks) {

        static Answer no(Reason reason) {
            return new Answer(reason, Set.of(), Set.of());
        }
    }

    public Answer answer(Question question) {
        for (var subject : facts.subjects()) {
            if (subject.type().equals(question.subject().type())
                    && subject.id().equals(question.subject().id())) {
                return answer(subject, question);
            }
        }
        return Answer.no(Reason.SUBJECT_UNKNOWN);
    }

    private Answer answer(FactSubject subject, Question question) {
        var home = tenant(subject.tenant());
        var permission = permission(question);
        var layers = new ArrayList<Reason>();
        boolean usable = subject.enabled()
                && subject.status().equals("ACTIVE")
                && within(question.at(), subject.from(), subject.until());
        refuse(layers, !usable, Reason.SUBJECT_NOT_USABLE);
        refuse(layers, facts.endedSessions().contains(String.valueOf(question.sessionId())), Reason.SESSION_ENDED);
        refuse(layers, home.status().equals("UNKNOWN"), Reason.TENANT_UNKNOWN);
        refuse(layers, !home.status().equals("ACTIVE"), Reason.TENANT_NOT_ACTIVE);
        refuse(layers, permission == null, Reason.PERMISSION_UNKNOWN);
        if (permission != null) {
            refuse(layers, !mayUse(subject, permission, question.at()), Reason.APPLICATION_NOT_ALLOWED);
            refuse(layers, !entitled(home, permission.module()), Reason.MODULE_MISSING);
            refuse(layers, !settingIsOn(home, permission.setting()), Reason.TENANT_SETTING);
        }
        var place = question.resource().place();
        refuse(layers, place == Place.UNSTATED, Reason.RESOURCE_TENANT_MISSING);
        refuse(
                layers,
                place == Place.UNKNOWN || place instanceof Place.Tenant there && !isKnown(there.id()),
                Reason.TENANT_UNKNOWN);
        return layers.isEmpty() && permission != null
                ? weigh(new Case(this, subject, home, placeOf(home, place), permission, question))
                : Answer.no(layers.get(0));
    }

    private static void refuse(List<Reason> layers, boolean refused, Reason reason) {
        if (refused) {
            layers.add(reason);
        }
    }

    /** The whole of one question; no target means anywhere. */
    record Case(
            Oracle oracle,
            FactSubject subject,
            FactTenant home,
            @Nullable FactTenant target,
            FactPermission permission,
            Question question) {}

    private Answer weigh(Case asked) {
        var name = asked.permission().name();
        int furthest = 0;
        var origins = new TreeSet<String>();
        for (var grant : asked.subject().grants()) {
            if (Patterns.anyMatches(grant.role().allows(), name)) {
                var outcome = Limits.outcome(asked, grant);
                furthest = Math.max(furthest, FROM_NEAR_TO_FAR.indexOf(outcome));
                if (outcome == Reason.GRANTED) {
                    origins.add(grant.origin());
                }
            }
        }
        if (origins.isEmpty()) {
            return Answer.no(FROM_NEAR_TO_FAR.get(furthest));
        }
        return restrict(asked, name, origins);
    }

    /** Whatever else is held: one denial that counts here is enough, and all masks that count here are put on. */
    private Answer restrict(Case asked, String name, Set<String> origins) {
        var masks = new TreeSet<String>();
        for (var grant : asked.subject().grants()) {
            if (Limits.whereItCounts(asked, grant) == Reason.GRANTED) {
                if (Patterns.anyMatches(grant.role().denies(), name)) {
                    return Answer.no(Reason.DENIED_BY_ROLE);
                }
                for (var mask : grant.role().masks()) {
                    var type = mask.substring(0, mask.lastIndexOf('.'));
                    if (type.equals(asked.permission().type())) {
                        masks.add(mask);
                    }
                }
            }
        }
        return new Answer(Reason.GRANTED, origins, masks);
    }

    private @Nullable FactPermission permission(Question question) {
        var action = question.action();
        var wanted = action.contains(":") ? action : question.resource().type() + ":" + action;
        for (var permission : facts.permissions()) {
            if (permission.name().equals(wanted)) {
                return permission;
            }
        }
        return null;
    }

    /** Assigned roles decide, active or not, as long as they are valid; each one limits by itself. */
    private static boolean mayUse(FactSubject subject, FactPermission permission, long at) {
        var application = permission.type().contains(".") ? permission.type().split("\\.")[0] : "zugang";
        for (var grant : subject.grants()) {
            Set<String> only = grant.role().only();
            if (!only.isEmpty() && !only.contains(application) && within(at, grant.from(), grant.until())) {
                return false;
            }
        }
        return true;
    }

    List<FactTenant> tenants() {
        return facts.tenants();
    }

    @Nullable
    FactTenant tenant(@Nullable UUID id) {
        for (var tenant : facts.tenants()) {
            if (tenant.id().equals(id)) {
                return tenant;
            }
        }
        return null;
    }

    private boolean isKnown(UUID id) {
        var tenant = tenant(id);
        return tenant != null && !tenant.status().equals("UNKNOWN");
    }

    private @Nullable FactTenant placeOf(FactTenant home, Place place) {
        if (place instanceof Place.Tenant there) {
            return tenant(there.id());
        }
        return place == Place.HOME ? home : null;
    }

    static boolean entitled(FactTenant tenant, @Nullable String module) {
        return module == null || tenant.modules().contains(module);
    }

    private static boolean settingIsOn(FactTenant tenant, @Nullable String setting) {
        return setting == null || "true".equals(tenant.settings().get(setting));
    }

    static boolean within(long at, @Nullable Long from, @Nullable Long until) {
        return (from == null || at >= from) && (until == null || at < until);
    }
}
