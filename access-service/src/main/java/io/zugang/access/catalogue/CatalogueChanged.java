package io.zugang.access.catalogue;

/** Some catalogue is another than before, for good; fired after the transaction. */
public record CatalogueChanged() {}
