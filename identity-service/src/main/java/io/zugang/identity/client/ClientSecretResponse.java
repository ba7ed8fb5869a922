package io.zugang.identity.client;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

record ClientSecretResponse(
        @Schema(examples = "installation-0193a5b0-6a00-7000-8000-000000000001")
        String clientId,

        @Schema(
                description = "Shown this once; only a hash of it is kept",
                examples = "wT5d0mJr1Yp3eG8bq2nZs7KxLhVfC4aUo6iM9tRkQyE")
        String clientSecret) {}
