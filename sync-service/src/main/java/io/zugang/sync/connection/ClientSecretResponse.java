package io.zugang.sync.connection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ClientSecret", description = "Told once; the former secret no longer works")
record ClientSecretResponse(String clientId, String clientSecret) {

    /** A record prints its members, and logs are no place for a secret. */
    @Override
    public String toString() {
        return "ClientSecretResponse[" + clientId + "]";
    }
}
