package io.zugang.platform.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One field of the request that is at fault.
 *
 * @param field   path of the field in the body, or name of the parameter
 * @param message what is wrong with it; never the rejected value, which could be a password
 */
@Schema(description = "One field of the request that is at fault")
public record FieldError(
        @Schema(examples = "name") String field,
        @Schema(examples = "must not be blank") String message) {}
