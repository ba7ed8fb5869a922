package io.zugang.access.engine;

/** Whose data a role opens, from the narrowest to the widest; each includes the ones before it. */
public enum DataScope {
    /** What is assigned to the subject. */
    ASSIGNED,
    /** What belongs to the subject. */
    OWN,
    /** What belongs to the subject's company. */
    COMPANY,
    /** What belongs to the subject's company and to those below it. */
    FAMILY_DOWN,
    /** What belongs to the subject's company, its parent company, its sisters and those below them. */
    FAMILY;

    public DataScope lower(DataScope other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
