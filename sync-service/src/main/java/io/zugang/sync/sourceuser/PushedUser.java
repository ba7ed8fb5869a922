package io.zugang.sync.sourceuser;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import io.zugang.sync.mapping.UserType;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One user as the installation sends it. Its texts are not validated here: a user with bad data is kept and reported, not
 * refused together with all the others.
 */
@Schema(
        name = "PushedUser",
        examples =
                "{\"sourceUserId\":\"1042\",\"sourceVersion\":3,\"type\":\"FULL\",\"admin\":false,"
                        + "\"email\":\"jürgen.groß@example.com\",\"firstName\":\"Jürgen\",\"lastName\":\"Groß\",\"locale\":\"de\"}")
record PushedUser(
        @Schema(description = "The installation's own, unchanging key of the user; 1 to 128 characters") @Nullable
        String sourceUserId,

        @Schema(description = "Grows with every change of the user at the installation") @NotNull @PositiveOrZero
        Long sourceVersion,

        @NotNull UserType type,

        @Schema(
                description =
                        "Administrates the installation. Beware: if the import creates the account, it gets the role"
                                + " tenant-admin, which administers the whole customer with all its installations. Later changes"
                                + " of this flag neither give nor take that role")
        @Nullable
        Boolean admin,

        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,

        @Schema(description = "Language of the mails to the user, such as de or en-GB") @Nullable
        String locale,

        @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, JsonNode> unknown) {}
