package io.zugang.platform.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which entries are wanted; null asks for all. */
record AuditQuery(
        @Nullable UUID tenantId,
        @Nullable String action,
        @Nullable UUID targetId) {

    void addTo(List<String> conditions, Map<String, Object> values) {
        add(conditions, values, "tenant_id", tenantId);
        add(conditions, values, "action", action);
        add(conditions, values, "target_id", targetId);
    }

    private static void add(
            List<String> conditions, Map<String, Object> values, String column, @Nullable Object wanted) {
        if (wanted != null) {
            conditions.add("e." + column + " = :" + column);
            values.put(column, wanted);
        }
    }
}
