package io.zugang.access.evaluation;

import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** AuthZEN 1.0 section 10.1.2: the status and a message, no problem document. */
class MalformedQuestionMapper {

    @ServerExceptionMapper
    RestResponse<String> map(MalformedQuestion malformed) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.BAD_REQUEST, malformed.complaint())
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .build();
    }
}
