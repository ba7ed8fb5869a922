package io.zugang.identity.account;

import io.quarkus.security.Authenticated;
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
import jakarta.ws.rs.PUT;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/accounts")
@Tag(name = "Accounts", description = "The logins of people: create, find, change, switch on and off.")
class AccountResource {

    private final AccountService accounts;
    private final AccountSwitch switches;
    private final AccountOwnership ownership;
    private final AccountPlacement placement;
    private final OwnUnit ownUnit;

    AccountResource(
            AccountService accounts,
            AccountSwitch switches,
            AccountOwnership ownership,
            AccountPlacement placement,
            OwnUnit ownUnit) {
        this.accounts = accounts;
        this.switches = switches;
        this.ownership = ownership;
        this.placement = placement;
        this.ownUnit = ownUnit;
    }

    @GET
    @PermissionsAllowed("account:read")
    @Operation(summary = "List accounts", description = "Accounts within the caller's reach, oldest first.")
    @APIResponse(responseCode = "200", description = "One page of accounts")
    public Page<AccountResponse> listAccounts(@BeanParam AccountFilter filter, @BeanParam PageRequest page) {
        return ownUnit.shown(accounts.list(filter, page));
    }

    @POST
    @Idempotent
    @PermissionsAllowed("account:write")
    @Operation(
            summary = "Create an account",
            description = "The person gets a mail with a one-time link to set the password. Login and e-mail are unique"
                    + " over all tenants, also against deleted accounts (409 `login-taken`, `email-taken`).")
    @APIResponse(
            responseCode = "201",
            description = "The account, with its address in Location and version in ETag",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountResponse.class)))
    @APIResponse(responseCode = "404", description = "The tenant is not within the caller's reach")
    @APIResponse(responseCode = "409", description = "login-taken or email-taken")
    public RestResponse<AccountResponse> createAccount(@NotNull @Valid CreateAccountRequest request, UriInfo uri) {
        var account = accounts.create(request);
        return RestResponse.ResponseBuilder.<AccountResponse>created(uri.getAbsolutePathBuilder()
                        .path(account.id().toString())
                        .build())
                .entity(account)
                .header(HttpHeaders.ETAG, EntityVersion.etag(account.version()))
                .build();
    }

    @GET
    @Path("/me")
    @Authenticated
    @Operation(summary = "Read the own account", description = "The account whose access token was sent.")
    @APIResponse(responseCode = "200", description = "The own account")
    @APIResponse(responseCode = "404", description = "The caller is no person")
    public RestResponse<AccountResponse> getOwnAccount() {
        return tagged(ownUnit.shown(accounts.me()));
    }

    @GET
    @Path("/{accountId}")
    @PermissionsAllowed("account:read")
    @Operation(summary = "Read an account", description = "Deleted accounts are not found.")
    @APIResponse(responseCode = "200", description = "The account")
    @APIResponse(responseCode = "404", description = "No such account within the caller's reach")
    public RestResponse<AccountResponse> getAccount(@RestPath UUID accountId) {
        return tagged(ownUnit.shown(accounts.get(accountId)));
    }

    @PATCH
    @Path("/{accountId}")
    @PermissionsAllowed("account:write")
    @Operation(
            summary = "Change an account",
            description =
                    "What is left out stays. Name, e-mail and login of an account that an installation manages are"
                            + " refused with 409 `managed-by-source`. A validFrom ahead switches the account off until then."
                            + " The unit of the own account needs `own-unit:write`.")
    @APIResponse(responseCode = "200", description = "The account as it is now")
    @APIResponse(responseCode = "403", description = "own-unit-locked, if it is the own account")
    @APIResponse(responseCode = "409", description = "managed-by-source, login-taken, email-taken or last-owner")
    @APIResponse(responseCode = "412", description = "The account has changed since it was read")
    @APIResponse(responseCode = "422", description = "validation-failed, for instance no such unit in the tenant")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<AccountResponse> updateAccount(
            @RestPath UUID accountId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid UpdateAccountRequest request) {
        if (request.unitId() != null) {
            ownUnit.requireMayChange(accountId, request.unitId());
        }
        return changed(accounts.update(accountId, EntityVersion.fromIfMatch(ifMatch), request));
    }

    @DELETE
    @Path("/{accountId}/unit")
    @PermissionsAllowed("account:write")
    @Operation(
            summary = "Take an account out of its unit",
            description =
                    "It belongs to none afterwards, whether it had one or not. The own one needs `own-unit:write`.")
    @APIResponse(responseCode = "200", description = "The account as it is now")
    @APIResponse(responseCode = "403", description = "own-unit-locked, if it is the own account")
    @APIResponse(responseCode = "412", description = "The account has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<AccountResponse> clearAccountUnit(
            @RestPath UUID accountId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        ownUnit.requireMayChange(accountId, null);
        return changed(placement.takeOut(accountId, EntityVersion.fromIfMatch(ifMatch)));
    }

    @PUT
    @Path("/{accountId}/validity")
    @PermissionsAllowed("account:validity")
    @Operation(
            summary = "Set both validity dates",
            description = "A date left out is cleared. Sign-in heeds the dates at once; every 30 minutes a job switches"
                    + " `enabled`, once for each crossed date. The last owner gets no date that ends access.")
    @APIResponse(responseCode = "200", description = "The account as it is now")
    @APIResponse(responseCode = "409", description = "last-owner")
    @APIResponse(responseCode = "412", description = "The account has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<AccountResponse> limitAccount(
            @RestPath UUID accountId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ValidityRequest request) {
        return changed(accounts.limit(accountId, EntityVersion.fromIfMatch(ifMatch), request));
    }

    @DELETE
    @Path("/{accountId}")
    @PermissionsAllowed("account:write")
    @Operation(
            summary = "Delete an account",
            description = "Ends all sessions. Login and e-mail stay reserved. The last owner stays (409 `last-owner`).")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "last-owner")
    @APIResponse(responseCode = "412", description = "The account has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<Void> deleteAccount(
            @RestPath UUID accountId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        switches.delete(accountId, EntityVersion.fromIfMatch(ifMatch));
        return RestResponse.noContent();
    }

    @POST
    @Path("/{accountId}/actions/enable")
    @PermissionsAllowed("account:write")
    @Operation(summary = "Switch an account on", description = "Does nothing if it is on. Validity dates still count.")
    @APIResponse(responseCode = "200", description = "The account as it is now")
    public RestResponse<AccountResponse> enableAccount(@RestPath UUID accountId) {
        return changed(switches.enable(accountId));
    }

    @POST
    @Path("/{accountId}/actions/disable")
    @PermissionsAllowed("account:write")
    @Operation(summary = "Switch an account off", description = "Ends all its sessions and tokens at once.")
    @APIResponse(responseCode = "200", description = "The account as it is now")
    @APIResponse(responseCode = "409", description = "last-owner")
    public RestResponse<AccountResponse> disableAccount(@RestPath UUID accountId) {
        return changed(switches.disable(accountId));
    }

    @POST
    @Path("/{accountId}/actions/make-owner")
    @PermissionsAllowed("account:write")
    @Operation(
            summary = "Make somebody an owner",
            description =
                    "For owners of the same company and those who manage it from above. Owners stay until others take their place;"
                            + " being one gives no right besides, roles do.")
    @APIResponse(responseCode = "200", description = "The account as it is now")
    @APIResponse(responseCode = "403", description = "The caller is neither an owner of the company nor above it")
    public RestResponse<AccountResponse> makeOwner(@RestPath UUID accountId) {
        return changed(ownership.share(accountId));
    }

    @POST
    @Path("/{accountId}/actions/send-password-link")
    @PermissionsAllowed("account:write")
    @Operation(
            summary = "Send a link to set a new password",
            description = "Queues a mail with a one-time link. An administrator starts a reset but never chooses.")
    @APIResponse(responseCode = "202", description = "Queued")
    public RestResponse<Void> sendPasswordLink(@RestPath UUID accountId) {
        accounts.sendPasswordLink(accountId);
        return RestResponse.accepted();
    }

    private RestResponse<AccountResponse> changed(AccountResponse account) {
        return tagged(ownUnit.shownOnceChanged(account));
    }

    private static RestResponse<AccountResponse> tagged(AccountResponse account) {
        return RestResponse.ResponseBuilder.ok(account)
                .header(HttpHeaders.ETAG, EntityVersion.etag(account.version()))
                .build();
    }
}
