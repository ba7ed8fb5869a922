package io.zugang.local.demo;

/** A step of the main job did not go as it must; the message says what was expected and what came. */
final class StepFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StepFailed(String message) {
        super(message);
    }

    StepFailed(String message, Throwable cause) {
        super(message, cause);
    }

    static void unless(boolean condition, String message) {
        if (!condition) {
            throw new StepFailed(message);
        }
    }

    static void unlessEqual(Object expected, Object actual, String what) {
        unless(expected.equals(actual), what + " should be " + expected + " but is " + actual);
    }
}
