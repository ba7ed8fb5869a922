package io.zugang.platform.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Bean Validation: values of a body are 422, a parameter or a missing body is 400, a bad answer of ours is 500. */
public class ViolationMapper {

    private static final Logger LOG = Logger.getLogger(ViolationMapper.class);
    private static final int METHOD_AND_PARAMETER = 2;

    @ServerExceptionMapper
    public Response violations(ConstraintViolationException exception) {
        var violations = exception.getConstraintViolations();
        if (violations.stream().anyMatch(ViolationMapper::isReturnValue)) {
            LOG.errorf(exception, "Request %s made an answer that is not valid", RequestId.current());
            return Problem.response(CommonProblem.INTERNAL, "The answer was not valid. Tell us the requestId.");
        }
        var errors = violations.stream()
                .map(violation -> new FieldError(field(violation), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
        boolean inBody = violations.stream().anyMatch(violation -> depth(violation) > METHOD_AND_PARAMETER);
        var type = inBody ? CommonProblem.VALIDATION_FAILED : CommonProblem.INVALID_REQUEST;
        return Problem.response(Problem.of(type, "Correct the fields listed in errors.", errors, Map.of()));
    }

    private static boolean isReturnValue(ConstraintViolation<?> violation) {
        return nodes(violation).stream().anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    private static int depth(ConstraintViolation<?> violation) {
        return nodes(violation).size();
    }

    private static String field(ConstraintViolation<?> violation) {
        var nodes = nodes(violation);
        int skipped = nodes.size() > METHOD_AND_PARAMETER ? METHOD_AND_PARAMETER : Math.min(1, nodes.size() - 1);
        return nodes.stream().skip(skipped).map(Object::toString).collect(Collectors.joining("."));
    }

    private static List<Path.Node> nodes(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
    }
}
