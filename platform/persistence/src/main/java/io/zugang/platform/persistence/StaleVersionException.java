package io.zugang.platform.persistence;

/** A change was decided on a version that is no longer the current one. */
public class StaleVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long currentVersion;

    public StaleVersionException(long currentVersion) {
        super("The current version is " + currentVersion);
        this.currentVersion = currentVersion;
    }

    public long currentVersion() {
        return currentVersion;
    }
}
