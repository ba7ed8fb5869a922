package io.zugang.sample.note;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** Breaks every rule there is, to see that the suites notice. */
@Path("leaks")
class LeakResource {

    @GET
    @Path("{n}")
    @PermitAll
    public String leakNote(@PathParam("n") UUID id) {
        return "the note " + id;
    }
}
