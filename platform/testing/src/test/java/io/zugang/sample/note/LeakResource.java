package io.zugang.sample.note;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Breaks every rule there is, to see that the suites notice. */
@Produces(MediaType.APPLICATION_JSON)
@Path("leaks")
class LeakResource {

    @GET
    @Path("{n}")
    @PermitAll
    public String leakNote(@PathParam("n") UUID id) {
        return "the note " + id;
    }
}
