package io.zugang.access.resource;

import java.util.Map;

/**
 * A type of resources as outsiders name it.
 *
 * @param permissionType the type that the catalogue has permissions for
 * @param home           whether a resource that names no tenant lies in the home of whoever is asked about
 * @param actions        by the outsiders' word for an action the action of the catalogue; other words stand for themselves
 */
public record ResourceType(String type, String permissionType, boolean home, Map<String, String> actions) {

    public ResourceType {
        actions = Map.copyOf(actions);
    }

    /** The permission that an action needs; one with a colon names it wholly. */
    public String permission(String action) {
        var known = actions.get(action);
        if (known != null) {
            return permissionType + ":" + known;
        }
        return action.indexOf(':') < 0 ? permissionType + ":" + action : action;
    }
}
