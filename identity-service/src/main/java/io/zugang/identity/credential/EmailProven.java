package io.zugang.identity.credential;

import java.util.UUID;

/** CDI event, fired in the transaction in which a link proved an account's address; registration completes on it. */
public record EmailProven(UUID accountId) {}
