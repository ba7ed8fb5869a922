package io.zugang.platform.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Thrown by services to end a request with a problem of their catalogue; the transaction is rolled back. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient List<FieldError> errors = new ArrayList<>();

    /**
     * Makes a problem of a type.
     *
     * @param detail what happened this time and what to do next; shown to the client, so it holds no secret, no internals
     *               and no rejected value
     */
    public ProblemException(ProblemType type, String detail) {
        super(detail);
        this.type = type;
    }

    /** Adds an extension member (RFC 9457 section 3.2). */
    public ProblemException with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Names a field of the request that is at fault; may be called several times. */
    public ProblemException withField(String field, String message) {
        errors.add(new FieldError(field, message));
        return this;
    }

    public ProblemType type() {
        return type;
    }

    Map<String, Object> members() {
        return members;
    }

    List<FieldError> errors() {
        return errors;
    }
}
