package io.zugang.access.catalogue;

/** A catalogue counts from now on; fired in the transaction that wrote it, so that its roles are written with it. */
public record CatalogueApplied(CatalogueDocument document) {}
