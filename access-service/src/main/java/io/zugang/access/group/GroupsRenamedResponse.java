package io.zugang.access.group;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "GroupsRenamed", description = "How many groups have another name now")
record GroupsRenamedResponse(@Schema(examples = "3") int renamed) {}
