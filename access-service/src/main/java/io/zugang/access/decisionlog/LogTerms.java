package io.zugang.access.decisionlog;

/**
 * What a policy says.
 *
 * @param oneIn for {@code SAMPLED}: of how many permits one is kept
 */
record LogTerms(Permits permits, int oneIn) {

    static final int NO_PERMIT = 0;
    static final int EVERY_PERMIT = 1;
    static final int STANDARD_ONE_IN = 100;

    static final LogTerms STANDARD = new LogTerms(Permits.SAMPLED, STANDARD_ONE_IN);

    /** Which permits are kept; denials always are. */
    enum Permits {
        NONE,
        SAMPLED,
        FULL
    }

    /** The same as one number: of how many permits one is kept. */
    int keptOneIn() {
        return switch (permits) {
            case NONE -> NO_PERMIT;
            case SAMPLED -> oneIn;
            case FULL -> EVERY_PERMIT;
        };
    }
}
