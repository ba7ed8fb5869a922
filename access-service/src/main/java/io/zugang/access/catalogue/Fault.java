package io.zugang.access.catalogue;

/**
 * Something that a role or a catalogue must not say.
 *
 * @param place   the field, as a path
 * @param message what is wrong with it; never the rejected value
 * @param unknown whether it names something that does not exist
 */
public record Fault(String place, String message, boolean unknown) {

    static Fault of(String place, String message) {
        return new Fault(place, message, false);
    }

    /** The same, seen from further outside. */
    public Fault within(String outer) {
        return new Fault(outer + "." + place, message, unknown);
    }
}
