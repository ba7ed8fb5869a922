package io.zugang.identity.client;

/** What a client is; it decides which grants the client may use. */
public enum ClientKind {
    /** One of the platform's services: has a secret, gets tokens for itself. */
    SERVICE,
    /** The browser portal: has no secret and signs people in. */
    PORTAL,
    /** A connected installation: has a secret, gets tokens for itself, belongs to a tenant. */
    INSTALLATION
}
