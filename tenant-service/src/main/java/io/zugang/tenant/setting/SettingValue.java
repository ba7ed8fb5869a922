package io.zugang.tenant.setting;

import io.zugang.platform.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company's own value. It stays when the company inherits again, without the value: its version must never shrink. */
@Entity
@Table(name = "setting_value")
class SettingValue extends TenantOwned {

    @Column(nullable = false, updatable = false)
    private String key;

    private @Nullable String value;

    SettingValue() {}

    SettingValue(UUID tenantId, String key) {
        super(tenantId);
        this.key = key;
    }

    /** Null to inherit again. */
    void become(@Nullable String text) {
        value = text;
    }

    String key() {
        return key;
    }

    @Nullable
    String value() {
        return value;
    }
}
