package io.zugang.local.progress;

/** What stops the launcher, told in one sentence the reader can act on; printed without a stack trace. */
public final class Obstacle extends RuntimeException {

    public Obstacle(String sentence) {
        super(sentence);
    }

    public Obstacle(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
