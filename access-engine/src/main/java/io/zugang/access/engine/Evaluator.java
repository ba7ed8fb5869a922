package io.zugang.access.engine;

import io.zugang.access.engine.Question.Place;
import org.jspecify.annotations.Nullable;

/**
 * Decides. Everything is denied unless a grant allows it. Layers come first (the subject, its tenant, the module, the
 * setting), each of which must pass; then one grant is enough; denials and masks of roles come last and bind whatever else
 * is held.
 */
public final class Evaluator {

    private final World world;

    public Evaluator(World world) {
        this.world = world;
    }

    /** Decides a question. */
    public Verdict decide(Question question, Trace trace) {
        var home = world.homeOf(question.subject());
        trace.checked(Reason.SUBJECT_UNKNOWN, home != null);
        return home == null ? Verdict.deny(Reason.SUBJECT_UNKNOWN) : decide(home, question, trace);
    }

    /** Decides a question for a subject that is and holds this in that tenant, whatever the world knows of it. */
    public Verdict decide(TenantImage home, Holding holding, Question question, Trace trace) {
        return decide(new World.Home(home, holding), question, trace);
    }

    private Verdict decide(World.Home home, Question question, Trace trace) {
        var obstacle = subjectObstacle(home, question, trace);
        if (obstacle != null) {
            return Verdict.deny(obstacle);
        }
        int number = world.catalogue().number(question.resource().type(), question.action());
        if (!passes(trace, Reason.PERMISSION_UNKNOWN, number != Catalogue.UNKNOWN)) {
            return Verdict.deny(Reason.PERMISSION_UNKNOWN);
        }
        var permission = world.catalogue().permission(number);
        obstacle = layerObstacle(home, permission, question.at(), trace);
        if (obstacle != null) {
            return Verdict.deny(obstacle);
        }
        var target = targetOf(home, question.resource().place());
        obstacle = targetObstacle(question.resource().place(), target, trace);
        return obstacle == null
                ? new Weighing(world, home, target, number, permission, question, trace).verdict()
                : Verdict.deny(obstacle);
    }

    /**
     * On which resources of a type a subject may do something.
     *
     * @param at in microseconds since 1970
     */
    public AccessFilter filter(Question.Subject subject, String action, String resourceType, long at) {
        var home = world.homeOf(subject);
        if (home == null) {
            return AccessFilter.closed(Reason.SUBJECT_UNKNOWN);
        }
        var anywhere = Question.Resource.of(resourceType, "", Place.ANYWHERE);
        var question = new Question(subject, action, anywhere, Attributes.NONE, null, at);
        var obstacle = subjectObstacle(home, question, Trace.NONE);
        int number = world.catalogue().number(resourceType, action);
        if (obstacle == null && number == Catalogue.UNKNOWN) {
            obstacle = Reason.PERMISSION_UNKNOWN;
        }
        if (obstacle == null) {
            obstacle = listObstacle(home, world.catalogue().permission(number), at);
        }
        return obstacle == null
                ? new Filtering(world, home, subject, resourceType, number, at).filter()
                : AccessFilter.closed(obstacle);
    }

    private static boolean passes(Trace trace, Reason failure, boolean passed) {
        trace.checked(failure, passed);
        return passed;
    }

    private @Nullable Reason subjectObstacle(World.Home home, Question question, Trace trace) {
        if (!passes(trace, Reason.SUBJECT_NOT_USABLE, home.holding().state().isUsableAt(question.at()))) {
            return Reason.SUBJECT_NOT_USABLE;
        }
        if (!passes(trace, Reason.SESSION_ENDED, !world.hasEnded(question.sessionId()))) {
            return Reason.SESSION_ENDED;
        }
        var facts = home.image().facts();
        if (!passes(trace, Reason.TENANT_UNKNOWN, facts.isKnown())) {
            return Reason.TENANT_UNKNOWN;
        }
        return passes(trace, Reason.TENANT_NOT_ACTIVE, facts.isActive()) ? null : Reason.TENANT_NOT_ACTIVE;
    }

    private static @Nullable Reason layerObstacle(World.Home home, Permission permission, long at, Trace trace) {
        if (!passes(trace, Reason.APPLICATION_NOT_ALLOWED, home.holding().mayUse(permission, at))) {
            return Reason.APPLICATION_NOT_ALLOWED;
        }
        var facts = home.image().facts();
        if (!passes(trace, Reason.MODULE_MISSING, facts.has(permission.demands().module()))) {
            return Reason.MODULE_MISSING;
        }
        return passes(
                        trace,
                        Reason.TENANT_SETTING,
                        facts.allows(permission.demands().setting()))
                ? null
                : Reason.TENANT_SETTING;
    }

    /** A filter knows no session, so what asks for a sign-in needs single decisions. */
    private static @Nullable Reason listObstacle(World.Home home, Permission permission, long at) {
        return permission.demands().newSignIn()
                ? Reason.REAUTHENTICATION_REQUIRED
                : layerObstacle(home, permission, at, Trace.NONE);
    }

    private @Nullable TenantImage targetOf(World.Home home, Place place) {
        if (place == Place.HOME) {
            return home.image();
        }
        if (place instanceof Place.Tenant tenant) {
            var image = tenant.id().equals(home.image().id()) ? home.image() : world.image(tenant.id());
            return image != null && image.facts().isKnown() ? image : null;
        }
        return null;
    }

    private static @Nullable Reason targetObstacle(Place place, @Nullable TenantImage target, Trace trace) {
        if (!passes(trace, Reason.RESOURCE_TENANT_MISSING, place != Place.UNSTATED)) {
            return Reason.RESOURCE_TENANT_MISSING;
        }
        return passes(trace, Reason.TENANT_UNKNOWN, target != null || place.isAny()) ? null : Reason.TENANT_UNKNOWN;
    }
}
