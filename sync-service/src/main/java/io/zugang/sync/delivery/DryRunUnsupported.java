package io.zugang.sync.delivery;

/** This release of identity-service cannot check users without changing something. */
class DryRunUnsupported extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DryRunUnsupported(Throwable cause) {
        super("identity-service knows no dry run", cause);
    }
}
