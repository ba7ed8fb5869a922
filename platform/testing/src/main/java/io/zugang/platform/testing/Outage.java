package io.zugang.platform.testing;

/**
 * Something is different until this is closed. {@link #during} closes it whatever happens, so that no test leaves the
 * others a broken world.
 */
@FunctionalInterface
public interface Outage extends AutoCloseable {

    @Override
    void close();

    /** Runs this part of a test while things are different. */
    default void during(Runnable part) {
        try (this) {
            part.run();
        }
    }
}
