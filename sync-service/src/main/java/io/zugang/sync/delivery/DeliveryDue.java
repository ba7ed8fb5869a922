package io.zugang.sync.delivery;

/** Told inside a transaction that leaves changes to be delivered; they go out soon after the commit. */
public record DeliveryDue() {}
