package io.zugang.access.decisiontest;

import com.fasterxml.jackson.databind.JsonNode;
import io.zugang.access.catalogue.Fault;
import io.zugang.access.engine.Reason;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether tests ask about what there is: a slip of the pen must not pass for a denial. */
final class TestCheck {

    private static final Set<String> REASONS =
            Arrays.stream(Reason.values()).map(Reason::code).collect(Collectors.toSet());

    private static final String TENANT = "tenant";
    private static final String ANYWHERE = "api";

    private final Given given;
    private final List<DecisionTest> tests;
    private final Set<String> permissions;
    private final Map<String, Set<String>> units;
    private final List<Fault> faults;

    /**
     * The check of some tests.
     *
     * @param units by tenant
     */
    TestCheck(
            Given given,
            List<DecisionTest> tests,
            Set<String> permissions,
            Map<String, Set<String>> units,
            List<Fault> faults) {
        this.given = given;
        this.tests = tests;
        this.permissions = permissions;
        this.units = units;
        this.faults = faults;
    }

    void check() {
        var names = new HashSet<String>();
        for (int i = 0; i < tests.size(); i++) {
            var test = tests.get(i);
            var place = "tests[" + i + "]";
            if (!names.add(test.name())) {
                fault(place + ".name", "is there twice");
            }
            if (test.reason() != null && !REASONS.contains(test.reason())) {
                fault(place + ".reason", "is no code of a reason");
            }
            if (isWhole(test, place)) {
                subject(test, place);
                permission(test, place);
                place(test, place + ".resource");
            }
        }
    }

    private boolean isWhole(DecisionTest test, String place) {
        int before = faults.size();
        required(test.subject().type(), place + ".subject.type");
        required(test.subject().id(), place + ".subject.id");
        required(test.action().name(), place + ".action.name");
        required(test.resource().type(), place + ".resource.type");
        required(test.resource().id(), place + ".resource.id");
        return faults.size() == before;
    }

    private void required(@Nullable String value, String place) {
        if (value == null || value.isBlank()) {
            fault(place, "must not be blank");
        }
    }

    private void subject(DecisionTest test, String place) {
        boolean known = given.subjects().stream()
                .anyMatch(one -> one.type().equals(test.subject().type())
                        && one.id().equals(test.subject().id()));
        if (!known && !Reason.SUBJECT_UNKNOWN.code().equals(test.reason())) {
            fault(place + ".subject.id", "names what is not given; if that is meant, expect subject-unknown");
        }
    }

    private void permission(DecisionTest test, String place) {
        var action = test.action().name();
        var name = action.indexOf(':') < 0 ? test.resource().type() + ":" + action : action;
        if (!permissions.contains(name) && !Reason.PERMISSION_UNKNOWN.code().equals(test.reason())) {
            fault(place + ".action.name", "is no permission; if that is meant, expect permission-unknown");
        }
    }

    private void place(DecisionTest test, String place) {
        var resource = test.resource();
        boolean registered = given.resources().stream()
                .anyMatch(one -> one.type().equals(resource.type()) && one.id().equals(resource.id()));
        if (resource.type().equals(ANYWHERE) || registered) {
            return;
        }
        boolean whole = resource.type().equals(TENANT);
        var tenant = whole ? resource.id() : said(resource.properties(), "tenantId");
        if (tenant == null) {
            if (!Reason.RESOURCE_TENANT_MISSING.code().equals(test.reason())) {
                fault(place + ".properties.tenantId", "is missing; if that is meant, expect resource-tenant-missing");
            }
            return;
        }
        if (!units.containsKey(tenant) && !Reason.TENANT_UNKNOWN.code().equals(test.reason())) {
            fault(
                    place + (whole ? ".id" : ".properties.tenantId"),
                    "names what is not given; if that is meant, expect tenant-unknown");
        }
        var unit = said(resource.properties(), "unitId");
        if (unit != null && !units.getOrDefault(tenant, Set.of()).contains(unit)) {
            fault(place + ".properties.unitId", "names what is not given");
        }
    }

    private static @Nullable String said(@Nullable JsonNode properties, String name) {
        return properties == null ? null : properties.path(name).textValue();
    }

    private void fault(String place, String message) {
        faults.add(new Fault(place, message, false));
    }
}
