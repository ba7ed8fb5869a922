package io.zugang.access.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Every permission there is, numbered densely in the order given; immutable. */
public final class Catalogue {

    /** What is no permission. */
    public static final int UNKNOWN = -1;

    private final List<Permission> permissions;

    /** Numbers plus one by the hash of type and action; zero marks a free slot, of which there are plenty. */
    private final int[] slots;

    public Catalogue(List<Permission> permissions) {
        this.permissions = List.copyOf(permissions);
        slots = new int[Integer.highestOneBit(Math.max(16, permissions.size())) * 4];
        for (int number = 0; number < size(); number++) {
            add(number);
        }
    }

    private void add(int number) {
        var permission = permission(number);
        if (numberOf(permission.resourceType(), permission.action()) != UNKNOWN) {
            throw new IllegalArgumentException("The permission " + permission.name() + " is there twice");
        }
        int slot = slot(permission.resourceType(), permission.action());
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = number + 1;
    }

    /**
     * The permission that an action on a resource of that type needs, or {@link #UNKNOWN}. An action with a colon names its
     * permission wholly, whatever the type.
     */
    public int number(String resourceType, String action) {
        int colon = action.indexOf(':');
        return colon < 0
                ? numberOf(resourceType, action)
                : numberOf(action.substring(0, colon), action.substring(colon + 1));
    }

    /** The number of {@code type:action}, or {@link #UNKNOWN}. */
    public int number(String name) {
        return number("", name);
    }

    private int numberOf(String resourceType, String action) {
        for (int slot = slot(resourceType, action); slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
            int number = slots[slot] - 1;
            var permission = permissions.get(number);
            if (permission.action().equals(action) && permission.resourceType().equals(resourceType)) {
                return number;
            }
        }
        return UNKNOWN;
    }

    private int slot(String resourceType, String action) {
        int hash = (31 * resourceType.hashCode() + action.hashCode()) * 0x9e3779b9;
        return hash >>> Integer.numberOfLeadingZeros(slots.length - 1);
    }

    public Permission permission(int number) {
        return permissions.get(number);
    }

    public List<Permission> permissions() {
        return permissions;
    }

    public int size() {
        return permissions.size();
    }

    /** The permissions with these names; {@code *} stands for any characters, and what matches nothing adds nothing. */
    public PermissionSet matching(Collection<String> patterns) {
        var numbers = new ArrayList<Integer>();
        for (var pattern : patterns) {
            if (pattern.indexOf('*') < 0) {
                int number = number(pattern);
                if (number != UNKNOWN) {
                    numbers.add(number);
                }
            } else {
                var pieces = pattern.split("\\*", -1);
                IntStream.range(0, size())
                        .filter(number -> matches(pieces, permission(number).name()))
                        .forEach(numbers::add);
            }
        }
        return PermissionSet.of(numbers.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Whether a name is these pieces with anything between them. No regular expression: those can take forever. */
    private static boolean matches(String[] pieces, String name) {
        int at = pieces[0].length();
        if (!name.startsWith(pieces[0])) {
            return false;
        }
        for (int i = 1; i < pieces.length - 1; i++) {
            int found = name.indexOf(pieces[i], at);
            if (found < 0) {
                return false;
            }
            at = found + pieces[i].length();
        }
        var last = pieces[pieces.length - 1];
        return name.length() - last.length() >= at && name.endsWith(last);
    }
}
