package io.zugang.access.permission;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A permission.
 *
 * @param labels names for people, by language
 */
@Schema(name = "Permission", description = "Something that a role can allow")
record PermissionResponse(
        @Schema(examples = "installation:configure") String name, Map<String, String> labels) {}
