package io.zugang.identity.client;

/** Fired inside the transaction that removes an application, so that what was granted to it ends with it. */
public record ApplicationRemoved(String clientId) {}
