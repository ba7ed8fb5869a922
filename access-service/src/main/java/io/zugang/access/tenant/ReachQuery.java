package io.zugang.access.tenant;

import io.zugang.platform.persistence.Reach;
import java.util.HashMap;
import java.util.Map;

/**
 * The first wall between tenants: a query that begins with the reach. Every query over several tenants is made of it;
 * row-level security is the second wall.
 */
public final class ReachQuery {

    private static final String WITHIN_REACH = "(:everything = true or tenantId in (:tenants)"
            + " or tenantId in (select t.id from TenantRef t where t.partnerId in (:managedBy)))";

    private final StringBuilder text;
    private final Map<String, Object> parameters = new HashMap<>();

    private ReachQuery(String start, Reach reach) {
        this.text = new StringBuilder(start);
        parameters.put("everything", reach.everything());
        parameters.put("tenants", reach.tenants());
        parameters.put("managedBy", reach.managedBy());
    }

    /** Over entities that have a {@code tenantId}. */
    public static ReachQuery within(Reach reach) {
        return new ReachQuery(WITHIN_REACH, reach);
    }

    /** Also over what has no tenant and is there for everybody. */
    public static ReachQuery withinOrShared(Reach reach) {
        return new ReachQuery("(tenantId is null or " + WITHIN_REACH + ")", reach);
    }

    /** Adds a condition that uses one named parameter. */
    public ReachQuery and(String condition, String name, Object value) {
        text.append(" and (").append(condition).append(')');
        parameters.put(name, value);
        return this;
    }

    public String text() {
        return text.toString();
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
