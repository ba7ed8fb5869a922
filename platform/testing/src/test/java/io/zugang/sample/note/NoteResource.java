package io.zugang.sample.note;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.EntityVersion;
import io.zugang.platform.http.Idempotent;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.platform.security.CurrentCaller;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/")
class NoteResource {

    private final NoteService notes;
    private final CurrentCaller caller;
    private final TenantScope scope;

    NoteResource(NoteService notes, CurrentCaller caller, TenantScope scope) {
        this.notes = notes;
        this.caller = caller;
        this.scope = scope;
    }

    @GET
    @Path("notes")
    @PermissionsAllowed("note:read")
    public List<NoteResponse> listNotes() {
        return notes.all().stream().map(NoteResponse::of).toList();
    }

    @POST
    @Idempotent
    @Path("tenants/{t}/notes")
    @PermissionsAllowed("note:write")
    public RestResponse<NoteResponse> createNote(@PathParam("t") UUID tenantId, @Valid WriteNoteRequest request) {
        if (!scope.reach().covers(tenantId, null)) {
            throw new io.zugang.platform.http.ProblemException(
                    io.zugang.platform.http.CommonProblem.NOT_FOUND, "There is no such tenant.");
        }
        var note = notes.create(tenantId, request.text());
        return ResponseBuilder.create(RestResponse.Status.CREATED, NoteResponse.of(note))
                .location(URI.create("/sample/notes/" + note.id()))
                .header(HttpHeaders.ETAG, EntityVersion.etag(note.version()))
                .build();
    }

    @GET
    @Path("notes/{n}")
    @PermissionsAllowed({"note:read", "note:write"})
    public RestResponse<NoteResponse> findNote(@PathParam("n") UUID id) {
        return withVersion(notes.find(id));
    }

    @PATCH
    @Path("notes/{n}")
    @PermissionsAllowed("note:write")
    public RestResponse<NoteResponse> rewriteNote(
            @PathParam("n") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String version,
            @Valid WriteNoteRequest request) {
        return withVersion(notes.rewrite(id, EntityVersion.fromIfMatch(version).value(), request.text()));
    }

    @GET
    @Path("notes-for-auditors")
    @PermissionsAllowed("note:read")
    @PermissionsAllowed("audit:read")
    public List<NoteResponse> listNotesForAuditors() {
        return listNotes();
    }

    @GET
    @Path("whoami")
    @PermitAll
    public String tellCaller() {
        var current = caller.orNull();
        return current == null ? "nobody" : current.subjectType() + " " + current.id();
    }

    @GET
    @Path("forgotten")
    public String forgottenAnnotation() {
        return "nobody may see this";
    }

    private static RestResponse<NoteResponse> withVersion(Note note) {
        return ResponseBuilder.ok(NoteResponse.of(note))
                .header(HttpHeaders.ETAG, EntityVersion.etag(note.version()))
                .build();
    }
}
