package io.zugang.sync.connection;

import java.util.UUID;

/** Told to the other slices in the transaction that opens a connection, so that they can lay their part beside it. */
public record ConnectionOpened(UUID connectionId, UUID tenantId) {}
