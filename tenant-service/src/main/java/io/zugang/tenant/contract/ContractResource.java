package io.zugang.tenant.contract;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.EntityVersion;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Produces(MediaType.APPLICATION_JSON)
@Path("/tenants/{tenantId}/contracts")
@Tag(name = "Contracts", description = "Service contracts and the bank account they are paid from")
class ContractResource {

    private static final String NUMBER = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";
    private static final String NUMBER_MESSAGE = "must be 1 to 40 letters, digits, dots, dashes or underscores";

    private final ContractService contracts;

    ContractResource(ContractService contracts) {
        this.contracts = contracts;
    }

    @GET
    @PermissionsAllowed("contract:read")
    @Operation(
            operationId = "listContracts",
            summary = "List a company's contracts",
            description = "By number. IBANs are masked.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "`not-found`: no such company within reach")
    public Page<ContractResponse> list(UUID tenantId, @BeanParam PageRequest page) {
        return contracts.list(tenantId, page);
    }

    @GET
    @Path("/{number}")
    @PermissionsAllowed("contract:read")
    @Operation(operationId = "readContract", summary = "Read a contract", description = "The IBAN is masked.")
    @APIResponse(responseCode = "200", description = "The contract, its version in ETag")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public RestResponse<ContractResponse> get(
            UUID tenantId,
            @Parameter(description = "Number of the contract", example = "V-2026-0815")
                    @RestPath
                    @Pattern(regexp = NUMBER, message = NUMBER_MESSAGE)
                    String number) {
        return answer(RestResponse.Status.OK, contracts.get(tenantId, number));
    }

    @PUT
    @Path("/{number}")
    @PermissionsAllowed("contract:write")
    @Operation(
            operationId = "putContract",
            summary = "Create or replace a contract",
            description = "The body is the whole contract, so no If-Match is needed: the same request twice changes"
                    + " nothing the second time.")
    @APIResponse(responseCode = "200", description = "Replaced, or unchanged")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContractResponse.class)))
    @APIResponse(responseCode = "404", description = "`not-found`: no such company within reach")
    @APIResponse(responseCode = "422", description = "`validation-failed`, for instance a wrong check digit")
    public RestResponse<ContractResponse> put(
            UUID tenantId,
            @Parameter(description = "Number of the contract", example = "V-2026-0815")
                    @RestPath
                    @Pattern(regexp = NUMBER, message = NUMBER_MESSAGE)
                    String number,
            @NotNull @Valid PutContractRequest request) {
        var written = contracts.put(tenantId, number, request);
        return answer(written.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, written.contract());
    }

    private static RestResponse<ContractResponse> answer(RestResponse.Status status, ContractResponse contract) {
        return RestResponse.ResponseBuilder.<ContractResponse>create(status)
                .header(HttpHeaders.ETAG, EntityVersion.etag(contract.version()))
                .entity(contract)
                .build();
    }
}
