package io.zugang.access.catalogue;

/**
 * A catalogue counts from now on; fired in the transaction that wrote it, so that its roles are written with it.
 *
 * @param builtIn whether it came with the service; otherwise the caller answers for what its roles allow
 */
public record CatalogueApplied(CatalogueDocument document, boolean builtIn) {}
