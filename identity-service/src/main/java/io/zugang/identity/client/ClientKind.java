package io.zugang.identity.client;

/** What a client is; it decides which grants the client may use. */
public enum ClientKind {
    /** One of the platform's services: has a secret, gets tokens for itself. */
    SERVICE,
    /** The browser portal: has no secret and signs people in. */
    PORTAL,
    /** A connected installation: has a secret, gets tokens for itself, belongs to a tenant. */
    INSTALLATION,
    /** An application with a server of its own: has a secret and signs people in. */
    CONFIDENTIAL_APPLICATION,
    /** An application in a browser or on a device, which can keep no secret: signs people in. */
    PUBLIC_APPLICATION;

    boolean isApplication() {
        return this == CONFIDENTIAL_APPLICATION || this == PUBLIC_APPLICATION;
    }

    boolean isPublic() {
        return this == PORTAL || this == PUBLIC_APPLICATION;
    }

    boolean signsPeopleIn() {
        return this == PORTAL || isApplication();
    }
}
