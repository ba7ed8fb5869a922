package io.zugang.sync.sourceuser;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.Idempotent;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import io.zugang.sync.delivery.Reason;
import io.zugang.sync.delivery.ReasonLanguage;
import io.zugang.sync.delivery.ReasonResponse;
import io.zugang.sync.sourceuser.PushUsersResponse.RejectedUser;
import io.zugang.sync.sourceuser.SourceUserIntake.Intake;
import io.zugang.sync.sourceuser.SourceUserIntake.Rejected;
import io.zugang.sync.sourceuser.Stored.Effect;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/connections/{connectionId}/source-users")
@Tag(name = "Source users", description = "The users of an installation as it last pushed them")
@APIResponse(responseCode = "404", description = "not-found: no connection or user that you reach")
class SourceUserResource {

    private static final String LANGUAGE = "Accept-Language";

    private final SourceUserService users;
    private final SourceUserIntake intake;
    private final SourceUserPush push;

    SourceUserResource(SourceUserService users, SourceUserIntake intake, SourceUserPush push) {
        this.users = users;
        this.intake = intake;
        this.push = push;
    }

    @GET
    @PermissionsAllowed("source-user:read")
    @Operation(
            operationId = "listSourceUsers",
            summary = "List the users of an installation",
            description = "In the order of their keys, with what became of each when it was last looked at.")
    @APIResponse(responseCode = "200", description = "One page of users")
    public Page<SourceUserResponse> list(
            @PathParam("connectionId") UUID connectionId,
            @BeanParam PageRequest page,
            @HeaderParam(LANGUAGE) @Nullable String language) {
        var locale = ReasonLanguage.of(language);
        var rows = users.page(connectionId, page.after(), page.limit() + 1);
        return Page.of(rows, page, user -> SourceUserResponse.of(user, locale), SourceUser::sourceUserId);
    }

    @GET
    @Path("/{sourceUserId}")
    @PermissionsAllowed("source-user:read")
    @Operation(
            operationId = "getSourceUser",
            summary = "Read one user of an installation",
            description = "With what became of it when it was last looked at, and whether its data have arrived.")
    @APIResponse(responseCode = "200", description = "The user")
    public SourceUserResponse get(
            @PathParam("connectionId") UUID connectionId,
            @PathParam("sourceUserId") String sourceUserId,
            @HeaderParam(LANGUAGE) @Nullable String language) {
        return SourceUserResponse.of(users.get(connectionId, sourceUserId), ReasonLanguage.of(language));
    }

    @POST
    @Idempotent
    @PermissionsAllowed("source-user:write")
    @Operation(
            operationId = "pushSourceUsers",
            summary = "Push users in a batch",
            description = "Stores the users for the next run and delivers nothing by itself. Repeating it changes"
                    + " nothing; a user whose newer version is known is left as it is. Bad data never refuse a batch: such"
                    + " users are kept and show up as failed. Only secrets do.")
    @APIResponse(responseCode = "200", description = "What became of the users")
    @APIResponse(responseCode = "409", description = "connection-closed")
    @APIResponse(responseCode = "422", description = "validation-failed, or attribute-not-allowed for a secret")
    public PushUsersResponse pushAll(
            @PathParam("connectionId") UUID connectionId,
            @HeaderParam(LANGUAGE) @Nullable String language,
            @NotNull @Valid PushUsersRequest request) {
        var taken = intake.take(request.users());
        var stored = users.push(connectionId, taken);
        return answer(request.users().size(), taken, stored, ReasonLanguage.of(language));
    }

    @PUT
    @Path("/{sourceUserId}")
    @PermissionsAllowed("source-user:write")
    @Operation(
            operationId = "putSourceUser",
            summary = "Push a change of one user at once",
            description =
                    "Sent by the installation when a user is saved. The change is stored, judged and delivered before"
                            + " the answer; if identity-service is away, it is stored and goes out as soon as it is back (delivery"
                            + " PENDING). The same version with the same data changes nothing.")
    @APIResponse(responseCode = "200", description = "The user and what became of the change")
    @APIResponse(responseCode = "409", description = "stale-source-version or connection-closed")
    @APIResponse(responseCode = "422", description = "validation-failed, or attribute-not-allowed for a secret")
    public SourceUserResponse put(
            @PathParam("connectionId") UUID connectionId,
            @PathParam("sourceUserId") String sourceUserId,
            @HeaderParam(LANGUAGE) @Nullable String language,
            @NotNull @Valid PushedUser request) {
        return SourceUserResponse.of(push.push(connectionId, sourceUserId, request), ReasonLanguage.of(language));
    }

    private static PushUsersResponse answer(int received, Intake intake, List<Stored> stored, Locale language) {
        return new PushUsersResponse(
                received,
                count(stored, Effect.CREATED),
                count(stored, Effect.UPDATED),
                count(stored, Effect.UNCHANGED),
                count(stored, Effect.STALE) + intake.stale(),
                intake.rejected().stream().map(user -> rejected(user, language)).toList());
    }

    private static int count(List<Stored> stored, Effect effect) {
        return (int) stored.stream().filter(user -> user.effect() == effect).count();
    }

    private static RejectedUser rejected(Rejected user, Locale language) {
        var reason = Reason.of(user.reason(), "sourceUserId");
        return new RejectedUser(user.index(), user.sourceUserId(), ReasonResponse.of(List.of(reason), language));
    }
}
