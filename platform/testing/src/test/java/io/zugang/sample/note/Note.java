package io.zugang.sample.note;

import io.zugang.platform.persistence.TenantOwned;
import jakarta.persistence.Entity;
import java.util.UUID;

@Entity
class Note extends TenantOwned {

    private String text;

    /** For Hibernate only. */
    protected Note() {}

    Note(UUID tenantId, String text) {
        super(tenantId);
        this.text = text;
    }

    String text() {
        return text;
    }

    void rewrite(String newText) {
        this.text = newText;
    }
}
