package io.zugang.platform.testing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An event as another service would publish it.
 *
 * @param data the event's data as JSON text
 */
public record CloudEventJson(String id, String type, UUID subject, UUID tenantId, Instant time, String data) {

    /** A new event that happened now. */
    public static CloudEventJson of(String type, UUID subject, UUID tenantId, String data) {
        return new CloudEventJson(UUID.randomUUID().toString(), type, subject, tenantId, Instant.now(), data);
    }

    Map<String, Object> toJson(String source) {
        var json = new LinkedHashMap<String, Object>();
        json.put("specversion", "1.0");
        json.put("id", id);
        json.put("source", source);
        json.put("type", type);
        json.put("subject", subject.toString());
        json.put("time", time.toString());
        json.put("datacontenttype", "application/json");
        json.put("tenantid", tenantId.toString());
        json.put("data", Json.read(data));
        return json;
    }
}
