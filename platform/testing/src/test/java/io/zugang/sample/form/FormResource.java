package io.zugang.sample.form;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A form that anybody may send, and an answer that anybody may keep. */
@Path("forms")
@Produces(MediaType.TEXT_PLAIN)
class FormResource {

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String submitForm(@RestForm String a) {
        return a;
    }

    @POST
    @Path("whole")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String submitWholeForm(MultivaluedMap<String, String> fields) {
        return Integer.toString(fields.size());
    }

    @GET
    @PermitAll
    public RestResponse<String> showForm() {
        return ResponseBuilder.ok("a form")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }
}
