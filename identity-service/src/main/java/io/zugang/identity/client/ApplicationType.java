package io.zugang.identity.client;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "CONFIDENTIAL: has a server that keeps a secret. PUBLIC: runs in a browser or on a device")
enum ApplicationType {
    CONFIDENTIAL(ClientKind.CONFIDENTIAL_APPLICATION),
    PUBLIC(ClientKind.PUBLIC_APPLICATION);

    private final ClientKind kind;

    ApplicationType(ClientKind kind) {
        this.kind = kind;
    }

    ClientKind kind() {
        return kind;
    }

    static ApplicationType of(ClientKind kind) {
        return kind.isPublic() ? PUBLIC : CONFIDENTIAL;
    }
}
