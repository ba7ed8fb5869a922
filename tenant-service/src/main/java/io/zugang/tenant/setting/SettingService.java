package io.zugang.tenant.setting;

import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.events.Outbox;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.tenant.tenant.PortalOption;
import io.zugang.tenant.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings as they hold for a company, and changes them. Nothing is published while a company inherits a default:
 * who listens takes silence for the default.
 */
@ApplicationScoped
class SettingService implements PortalOption {

    private static final String PORTAL = "portal.enabled";

    private final SettingCatalogue catalogue;
    private final SettingRepository values;
    private final TenantDirectory tenants;
    private final AuditTrail audit;
    private final Outbox outbox;

    SettingService(
            SettingCatalogue catalogue,
            SettingRepository values,
            TenantDirectory tenants,
            AuditTrail audit,
            Outbox outbox) {
        this.catalogue = catalogue;
        this.values = values;
        this.tenants = tenants;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Transactional
    public List<SettingResponse> list(UUID tenantId) {
        tenants.require(tenantId);
        var own = values.of(tenantId).stream().collect(Collectors.toMap(SettingValue::key, Function.identity()));
        return catalogue.all().stream()
                .map(definition -> SettingResponse.of(tenantId, definition, own.get(definition.key())))
                .toList();
    }

    @Transactional
    public SettingResponse get(UUID tenantId, String key) {
        tenants.require(tenantId);
        return SettingResponse.of(
                tenantId, catalogue.require(key), values.find(tenantId, key).orElse(null));
    }

    @Transactional
    public SettingResponse put(UUID tenantId, String key, Object value) {
        tenants.require(tenantId);
        var definition = catalogue.require(key);
        var text = definition.textOf(value);
        if (text == null) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "Correct the fields listed in errors.")
                    .withField("value", definition.type().expectation(definition.allowed()));
        }
        return keep(tenantId, definition, text);
    }

    @Transactional
    public SettingResponse reset(UUID tenantId, String key) {
        tenants.require(tenantId);
        return keep(tenantId, catalogue.require(key), null);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void switchOn(UUID tenantId) {
        keep(tenantId, catalogue.require(PORTAL), Boolean.TRUE.toString());
    }

    private SettingResponse keep(UUID tenantId, SettingDefinition definition, @Nullable String text) {
        values.lock(tenantId, definition.key());
        var known = values.find(tenantId, definition.key()).orElse(null);
        var before = SettingResponse.of(tenantId, definition, known);
        if (Objects.equals(text, known == null ? null : known.value())) {
            return before;
        }
        var kept = known == null ? new SettingValue(tenantId, definition.key()) : known;
        kept.become(text);
        values.persistAndFlush(kept);
        var after = SettingResponse.of(tenantId, definition, kept);
        audit.record(text == null ? "setting.reset" : "setting.change", "setting", kept.id(), tenantId, before, after);
        outbox.publish(text == null ? new SettingEvent.Reset(after) : new SettingEvent.Changed(after));
        return after;
    }
}
