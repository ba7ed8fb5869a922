package io.zugang.access.group;

import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the groups of tenants are named: a text, then one or two facts about the tenant with a hyphen between them.
 *
 * @param version 0 until somebody has set one
 */
record GroupNameTemplate(String prefix, Element element2, Element element3, long version) {

    static final GroupNameTemplate DEFAULT = new GroupNameTemplate("", Element.NUMBER, Element.NAME, 0);

    /** What a part of a name can be. */
    enum Element {
        NUMBER,
        NAME,
        SHORT_NAME,
        NONE
    }

    /** What is known of a tenant for its name. */
    record Naming(
            UUID tenantId,
            @Nullable String number,
            String name,
            @Nullable String shortName) {}

    /** A fact that the tenant does not have is left out, with its hyphen; its name stands in if nothing else is left. */
    String nameFor(Naming tenant) {
        var parts = new ArrayList<String>();
        addTo(parts, element2, tenant);
        addTo(parts, element3, tenant);
        return prefix + (parts.isEmpty() ? tenant.name() : String.join("-", parts));
    }

    private static void addTo(ArrayList<String> parts, Element element, Naming tenant) {
        var fact = switch (element) {
            case NUMBER -> tenant.number();
            case NAME -> tenant.name();
            case SHORT_NAME -> tenant.shortName();
            case NONE -> null;
        };
        if (fact != null && !fact.isBlank()) {
            parts.add(fact.strip());
        }
    }
}
