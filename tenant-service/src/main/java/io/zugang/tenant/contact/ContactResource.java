package io.zugang.tenant.contact;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.EntityVersion;
import io.zugang.platform.http.Idempotent;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A part of a company is enough at the door: the service asks about each contact. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/tenants/{tenantId}/contacts")
@Tag(name = "Contacts", description = "The people of a company, each as far as the caller sees them")
class ContactResource {

    private static final String CSV = "text/csv";

    private final ContactService contacts;
    private final ContactExport export;

    ContactResource(ContactService contacts, ContactExport export) {
        this.contacts = contacts;
        this.export = export;
    }

    @GET
    @PermissionsAllowed("contact:read@part")
    @Operation(
            operationId = "listContacts",
            summary = "List the contacts that you see",
            description =
                    "In the order in which they were made. What a role of yours masks is `****`, and `q` finds nothing by"
                            + " it.")
    @APIResponse(responseCode = "200", description = "One page; it can hold fewer than `limit` although more follow")
    @APIResponse(responseCode = "404", description = "`not-found`: no such company within reach")
    public Page<ContactResponse> list(UUID tenantId, @BeanParam ContactFilter filter, @BeanParam PageRequest page) {
        return contacts.list(tenantId, filter, page);
    }

    @GET
    @Path("/export")
    @Produces(CSV)
    @PermissionsAllowed("contact:read@part")
    @Operation(
            operationId = "exportContacts",
            summary = "Export the contacts that you see",
            description =
                    "The same as the list, masked in the same way, as CSV (RFC 4180, UTF-8, with a header). At most 10000"
                            + " contacts. A cell that a spreadsheet would take for a formula begins with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "All that the list would show",
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(implementation = String.class, examples = "id,kind,givenName")))
    @APIResponse(responseCode = "404", description = "`not-found`: no such company within reach")
    @APIResponse(responseCode = "422", description = "`export-too-large`")
    public RestResponse<String> export(UUID tenantId, @BeanParam ContactFilter filter) {
        return RestResponse.ResponseBuilder.ok(export.csv(tenantId, filter))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"contacts.csv\"")
                .build();
    }

    @POST
    @Idempotent
    @PermissionsAllowed("contact:write@part")
    @Operation(
            operationId = "createContact",
            summary = "Create a contact",
            description = "Of the company as a whole or in one of its units. It gets no account.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContactResponse.class)))
    @APIResponse(responseCode = "403", description = "`forbidden`, also in a unit of others")
    @APIResponse(responseCode = "404", description = "`not-found`: no such company within reach")
    @APIResponse(responseCode = "422", description = "`validation-failed`, for instance no such kind or unit")
    public RestResponse<ContactResponse> create(
            UUID tenantId, @NotNull @Valid CreateContactRequest request, UriInfo uri) {
        var contact = contacts.create(tenantId, request);
        return RestResponse.ResponseBuilder.<ContactResponse>created(uri.getAbsolutePathBuilder()
                        .path(contact.id().toString())
                        .build())
                .header(HttpHeaders.ETAG, EntityVersion.etag(contact.version()))
                .entity(contact)
                .build();
    }

    @GET
    @Path("/{contactId}")
    @PermissionsAllowed("contact:read@part")
    @Operation(
            operationId = "readContact",
            summary = "Read a contact",
            description = "What a role of yours masks is `****`.")
    @APIResponse(responseCode = "200", description = "The contact, its version in ETag")
    @APIResponse(responseCode = "404", description = "`not-found`, or none that you see")
    public RestResponse<ContactResponse> get(UUID tenantId, UUID contactId) {
        return versioned(contacts.get(tenantId, contactId));
    }

    @PATCH
    @Path("/{contactId}")
    @PermissionsAllowed("contact:write@part")
    @Operation(
            operationId = "changeContact",
            summary = "Change a contact",
            description =
                    "Also its unit, where you may write there, too. What is masked for you cannot be changed by you.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "403", description = "`forbidden` or `field-masked`")
    @APIResponse(responseCode = "404", description = "`not-found`, or none that you see")
    @APIResponse(responseCode = "412", description = "`version-stale`")
    @APIResponse(responseCode = "422", description = "`validation-failed`, for instance no such kind or unit")
    @APIResponse(responseCode = "428", description = "`version-required`")
    public RestResponse<ContactResponse> update(
            UUID tenantId,
            UUID contactId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid UpdateContactRequest request) {
        return versioned(contacts.update(tenantId, contactId, EntityVersion.fromIfMatch(ifMatch), request));
    }

    @DELETE
    @Path("/{contactId}")
    @PermissionsAllowed("contact:write@part")
    @Operation(operationId = "deleteContact", summary = "Delete a contact", description = "For good.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "403", description = "`forbidden`")
    @APIResponse(responseCode = "404", description = "`not-found`, or none that you see")
    @APIResponse(responseCode = "412", description = "`version-stale`")
    @APIResponse(responseCode = "428", description = "`version-required`")
    public RestResponse<Void> delete(
            UUID tenantId, UUID contactId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        contacts.delete(tenantId, contactId, EntityVersion.fromIfMatch(ifMatch));
        return RestResponse.noContent();
    }

    private static RestResponse<ContactResponse> versioned(ContactResponse contact) {
        return RestResponse.ResponseBuilder.ok(contact)
                .header(HttpHeaders.ETAG, EntityVersion.etag(contact.version()))
                .build();
    }
}
