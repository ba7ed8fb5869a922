package io.zugang.platform.http;

/**
 * One kind of problem a client can meet. Each service lists its kinds in one enum; the code is stable for good and is
 * what clients branch on.
 */
public interface ProblemType {

    /** Stable, kebab-case; the last segment of the problem's {@code type} (RFC 9457 section 3.1.1). */
    String code();

    /** The HTTP status, 400 to 599. */
    int status();

    /** A short English summary that does not change from occurrence to occurrence. */
    String title();
}
