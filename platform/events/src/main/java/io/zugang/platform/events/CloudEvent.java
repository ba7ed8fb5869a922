package io.zugang.platform.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event on the wire: the JSON form of CloudEvents 1.0.
 *
 * <p>Attributes this version does not know are left aside when reading, as the specification demands of extensions.
 *
 * @param id       unique within its source
 * @param source   the publishing service, such as {@code tenant-service}
 * @param type     the fact and the version of its data
 * @param subject  identifier of what it is about
 * @param time     when the fact was recorded
 * @param tenantid extension attribute (hence its spelling): the tenant the subject belongs to
 * @param data     the state after the fact
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"specversion", "id", "source", "type", "subject", "time", "datacontenttype", "tenantid", "data"})
@Schema(description = "An event as CloudEvents 1.0 JSON.")
public record CloudEvent(
        @Schema(examples = "019aa6d0-7c1e-7b52-9f0e-2f4b8a6c1d3e")
        String id,

        @Schema(examples = "tenant-service") String source,
        @Schema(examples = "tenant.tenant.created.v1") String type,

        @Schema(examples = "019aa6d0-7c1a-7d0c-8a51-5b1f3c2d4e6f")
        String subject,

        Instant time,

        @Schema(examples = "019aa6d0-7c1a-7d0c-8a51-5b1f3c2d4e6f")
        UUID tenantid,

        @Schema(implementation = Object.class, type = SchemaType.OBJECT, description = "The state after the fact.")
        JsonNode data) {

    /** The version of the envelope. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    @Schema(examples = "1.0")
    public String specversion() {
        return "1.0";
    }

    /** The form of {@link #data()}. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    @Schema(examples = "application/json")
    public String datacontenttype() {
        return "application/json";
    }
}
