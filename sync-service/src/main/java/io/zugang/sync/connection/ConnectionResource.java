package io.zugang.sync.connection;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.EntityVersion;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/connections")
@Tag(name = "Connections", description = "The bond between an installation and the central accounts")
class ConnectionResource {

    private final ConnectionService connections;
    private final SecretRotation secrets;

    ConnectionResource(ConnectionService connections, SecretRotation secrets) {
        this.connections = connections;
        this.secrets = secrets;
    }

    @GET
    @PermissionsAllowed("connection:read")
    @Operation(
            operationId = "listConnections",
            summary = "List connections",
            description = "In the order of their making, closed ones included. An installation has at most one that is"
                    + " not closed; its own client sees no others.")
    @APIResponse(responseCode = "200", description = "One page of connections")
    public Page<ConnectionResponse> list(
            @Parameter(description = "Only those of this installation") @QueryParam("installationId") @Nullable
                    UUID installationId,
            @Parameter(description = "Only those of this company's installations") @QueryParam("tenantId") @Nullable
                    UUID tenantId,
            @BeanParam PageRequest page) {
        var after = page.after();
        var rows = connections.page(
                new ConnectionFilter(installationId, tenantId),
                after == null ? null : UUID.fromString(after),
                page.limit() + 1);
        return Page.of(rows, page, ConnectionResponse::of, row -> row.id().toString());
    }

    @GET
    @Path("/{connectionId}")
    @PermissionsAllowed("connection:read")
    @Operation(
            operationId = "getConnection",
            summary = "Read a connection",
            description = "The state moves from REQUESTED to CONNECTED by itself. In state ERROR lastError says why and"
                    + " when it is tried again.")
    @APIResponse(responseCode = "200", description = "The connection")
    @APIResponse(responseCode = "404", description = "not-found: no connection that you reach")
    public RestResponse<ConnectionResponse> get(@PathParam("connectionId") UUID connectionId) {
        return ok(connections.get(connectionId));
    }

    @POST
    @Path("/{connectionId}/actions/retry")
    @PermissionsAllowed("connection:write")
    @Operation(
            operationId = "retryConnection",
            summary = "Retry a failed connection at once",
            description = "A connection in state ERROR is retried by itself with growing pauses; this does not wait.")
    @APIResponse(responseCode = "200", description = "The connection is requested again")
    @APIResponse(responseCode = "409", description = "connection-not-in-error: there is nothing to retry")
    @APIResponse(responseCode = "404", description = "not-found: no connection that you reach")
    public RestResponse<ConnectionResponse> retry(@PathParam("connectionId") UUID connectionId) {
        return ok(connections.retry(connectionId));
    }

    @POST
    @Path("/{connectionId}/actions/rotate-secret")
    @PermissionsAllowed("connection:write")
    @Operation(
            operationId = "rotateConnectionSecret",
            summary = "Give the installation a new client secret",
            description = "The answer is the only place where the secret is ever shown; the former one stops working.")
    @APIResponse(responseCode = "200", description = "The client and its new secret")
    @APIResponse(responseCode = "409", description = "connection-not-connected or connection-closed")
    @APIResponse(responseCode = "503", description = "dependency-unavailable: identity-service did not answer")
    @APIResponse(responseCode = "404", description = "not-found: no connection that you reach")
    public RestResponse<ClientSecretResponse> rotateSecret(@PathParam("connectionId") UUID connectionId) {
        return ResponseBuilder.ok(secrets.rotate(connectionId))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static RestResponse<ConnectionResponse> ok(Connection connection) {
        return ResponseBuilder.ok(ConnectionResponse.of(connection))
                .header("ETag", EntityVersion.etag(connection.version()))
                .build();
    }
}
