package io.zugang.tenant.contact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ContactKind", description = "What a contact is for")
record ContactKindResponse(@Schema(examples = "technical") String key) {}
