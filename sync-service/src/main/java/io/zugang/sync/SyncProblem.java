package io.zugang.sync;

import io.zugang.platform.http.ProblemType;

/** Every problem this service answers with beside the common ones. */
public enum SyncProblem implements ProblemType {
    ATTRIBUTE_NOT_ALLOWED("attribute-not-allowed", 422, "The attribute must not be sent"),
    CONNECTION_CLOSED("connection-closed", 409, "The connection is closed"),
    CONNECTION_NOT_CONNECTED("connection-not-connected", 409, "The connection is not connected yet"),
    CONNECTION_NOT_IN_ERROR("connection-not-in-error", 409, "There is nothing to retry"),
    RUN_IN_PROGRESS("run-in-progress", 409, "Another run of this connection is in progress"),
    STALE_SOURCE_VERSION("stale-source-version", 409, "A newer version of the user is known");

    private final String code;
    private final int status;
    private final String title;

    SyncProblem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
