package io.zugang.platform.testing;

/** Something is not there until this is closed; made for try-with-resources, so that no test leaves it broken. */
@FunctionalInterface
public interface Outage extends AutoCloseable {

    @Override
    void close();
}
