package io.zugang.access.catalogue;

/** The caller wants a catalogue to count, and answers for what its roles allow; whoever observes it may refuse. */
public record CatalogueProposed(CatalogueDocument document) {}
