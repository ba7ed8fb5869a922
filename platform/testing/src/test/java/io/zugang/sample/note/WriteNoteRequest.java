package io.zugang.sample.note;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record WriteNoteRequest(
        @Schema(examples = "Call the customer") @NotBlank @Size(max = 200)
        String text) {}
