package io.zugang.platform.events;

import org.jboss.logging.Logger;

/** Logs the beginning and the end of the time in which a source cannot be read, not every attempt in between. */
final class Outage {

    private static final Logger LOG = Logger.getLogger(Outage.class);

    private final String source;
    private boolean running;

    Outage(String source) {
        this.source = source;
    }

    void failed(RuntimeException e) {
        if (running) {
            LOG.debugf(e, "Events of %s still cannot be read", source);
        } else {
            LOG.warnf("Events of %s cannot be read and are asked for again until they can: %s", source, rootCause(e));
        }
        running = true;
    }

    void over() {
        if (running) {
            LOG.infof("Events of %s can be read again", source);
        }
        running = false;
    }

    private static Throwable rootCause(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
