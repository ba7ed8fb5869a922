package io.zugang.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.zugang.platform.persistence.StaleVersionException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns whatever ends a request into a problem document. Nothing internal and no rejected value leaves the service. */
public class ExceptionMappers {

    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);
    private static final String STALE = "Read the current state, apply your change to it and send it with its ETag.";

    @ServerExceptionMapper
    public Response problem(ProblemException exception) {
        return Problem.response(exception);
    }

    @ServerExceptionMapper
    public Response stale(StaleVersionException exception) {
        return Problem.response(CommonProblem.VERSION_STALE, STALE);
    }

    @ServerExceptionMapper
    public Response stale(OptimisticLockException exception) {
        return Problem.response(CommonProblem.VERSION_STALE, STALE);
    }

    @ServerExceptionMapper
    public Response json(MismatchedInputException exception) {
        if (exception instanceof UnrecognizedPropertyException unknown) {
            return fieldProblem(CommonProblem.UNKNOWN_FIELD, path(unknown), "is not known here");
        }
        return fieldProblem(CommonProblem.MALFORMED_JSON, path(exception), "has the wrong type or value");
    }

    @ServerExceptionMapper
    public Response json(JsonProcessingException exception) {
        return Problem.response(CommonProblem.MALFORMED_JSON, "The body could not be read as JSON.");
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException exception, UriInfo uri) {
        if (exception.getCause() instanceof MismatchedInputException mismatch) {
            return json(mismatch);
        }
        if (exception.getCause() instanceof JsonProcessingException malformed) {
            return json(malformed);
        }
        var parameter = UnreadableParameter.in(exception, uri);
        if (parameter.isPresent()) {
            return fieldProblem(CommonProblem.INVALID_REQUEST, parameter.get(), "has the wrong form");
        }
        var response = exception.getResponse();
        if (response.getStatus() < 400 || response.hasEntity()) {
            return response;
        }
        if (response.getStatus() >= 500) {
            LOG.errorf(exception, "Request %s failed", RequestId.current());
        }
        var problem = Problem.response(CommonProblem.ofStatus(response.getStatus()), null);
        return response.getStatus() == CommonProblem.METHOD_NOT_ALLOWED.status()
                ? Response.fromResponse(problem)
                        .allow(AllowedMethods.of(uri.getPath()))
                        .build()
                : problem;
    }

    @ServerExceptionMapper
    public Response anything(Throwable exception) {
        if (UnreadableForm.isCauseOf(exception)) {
            return Problem.response(CommonProblem.INVALID_REQUEST, "The body could not be read as a form.");
        }
        var known = known(exception);
        if (known != null) {
            return known;
        }
        LOG.errorf(exception, "Request %s failed", RequestId.current());
        return Problem.response(
                CommonProblem.INTERNAL, "This was not anticipated. Tell us the requestId and we can find out more.");
    }

    /** Commit-time failures arrive wrapped; the causes tell what they mean. */
    private static @Nullable Response known(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return Problem.response(problem);
            }
            if (cause instanceof OptimisticLockException || cause instanceof StaleVersionException) {
                return Problem.response(CommonProblem.VERSION_STALE, STALE);
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return ofSqlState(sql.getSQLState(), exception);
            }
            if (cause instanceof SQLException sql && isNoConnection(sql)) {
                return unavailable(exception);
            }
        }
        return null;
    }

    private static @Nullable Response ofSqlState(String state, Throwable exception) {
        return switch (state.substring(0, 2)) {
            case "22" ->
                Problem.response(
                        CommonProblem.INVALID_REQUEST,
                        "A value is out of range or has a character that is not allowed.");
            case "23", "40" -> {
                LOG.debugf(exception, "Request %s collided with another change", RequestId.current());
                yield Problem.response(CommonProblem.CONFLICT, "Read the current state and try again.");
            }
            case "08", "53", "57" -> unavailable(exception);
            default -> null;
        };
    }

    /** The pool and the transaction manager give their failures no SQLState; only the message tells. */
    private static boolean isNoConnection(SQLException exception) {
        var message = String.valueOf(exception.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("acquisition timeout") || message.contains("failed to enlist");
    }

    private static Response unavailable(Throwable exception) {
        LOG.errorf(exception, "Request %s found the database unavailable", RequestId.current());
        return Problem.response(CommonProblem.DEPENDENCY_UNAVAILABLE, "Try again in a moment.");
    }

    private static Response fieldProblem(CommonProblem type, String field, String message) {
        var errors = field.isEmpty() ? List.<FieldError>of() : List.of(new FieldError(field, message));
        var detail = field.isEmpty() ? "The body has the wrong shape." : "Look at the field " + field + ".";
        return Problem.response(Problem.of(type, detail, errors, Map.of()));
    }

    private static String path(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
