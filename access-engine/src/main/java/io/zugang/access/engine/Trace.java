package io.zugang.access.engine;

/** Listens to a decision while it is made, so that an explanation cannot differ from what it explains. */
public interface Trace {

    /** Hears nothing: for decisions that nobody wants explained. */
    Trace NONE = new Trace() {
        @Override
        public void checked(Reason failure, boolean passed) {}

        @Override
        public void weighed(Grant grant, Reason outcome) {}
    };

    /**
     * Something that does not depend on a grant was checked.
     *
     * @param failure what the decision would be if it had not passed
     */
    void checked(Reason failure, boolean passed);

    /** A grant that names the permission was looked at. */
    void weighed(Grant grant, Reason outcome);
}
