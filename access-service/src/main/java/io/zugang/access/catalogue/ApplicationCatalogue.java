package io.zugang.access.catalogue;

import io.zugang.platform.persistence.VersionedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The catalogue of an application as it counts now. */
@Entity
@Table(name = "application_catalogue")
class ApplicationCatalogue extends VersionedEntity {

    @Column(updatable = false)
    private String application;

    private int revision;

    @JdbcTypeCode(SqlTypes.JSON)
    private CatalogueDocument document;

    /** For Hibernate only. */
    protected ApplicationCatalogue() {}

    ApplicationCatalogue(CatalogueDocument document) {
        this.application = document.application();
        replace(document);
    }

    final void replace(CatalogueDocument wanted) {
        this.document = wanted;
        this.revision = wanted.revision();
    }

    String application() {
        return application;
    }

    int revision() {
        return revision;
    }

    CatalogueDocument document() {
        return document;
    }
}
