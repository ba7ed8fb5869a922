package io.zugang.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an act changed, without the values: hashes that can be compared with a state one has, and the names of the top-level
 * fields that differ.
 *
 * @param beforeHash SHA-256 of the state before as canonical JSON, hexadecimal; null if there was none
 * @param afterHash  the same of the state afterwards
 * @param changed    names of changed fields, sorted
 */
record ChangeDigest(@Nullable String beforeHash, @Nullable String afterHash, List<String> changed) {

    /** Compares two states; null is "did not exist". */
    static ChangeDigest of(@Nullable Object before, @Nullable Object after, ObjectMapper json) {
        var former = tree(before, json);
        var present = tree(after, json);
        return new ChangeDigest(hash(former), hash(present), changed(former, present));
    }

    private static @Nullable JsonNode tree(@Nullable Object state, ObjectMapper json) {
        return state == null ? null : json.valueToTree(state);
    }

    private static List<String> changed(@Nullable JsonNode before, @Nullable JsonNode after) {
        var names = new TreeSet<String>();
        addNames(before, names);
        addNames(after, names);
        names.removeIf(name -> Objects.equals(field(before, name), field(after, name)));
        return List.copyOf(names);
    }

    private static void addNames(@Nullable JsonNode state, TreeSet<String> names) {
        if (state != null) {
            state.fieldNames().forEachRemaining(names::add);
        }
    }

    /** A missing field and a null one are the same. */
    private static @Nullable JsonNode field(@Nullable JsonNode state, String name) {
        var value = state == null ? null : state.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private static @Nullable String hash(@Nullable JsonNode state) {
        if (state == null) {
            return null;
        }
        try {
            var bytes = canonical(state).toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    /** Sorts members, so that the same state has the same hash whatever the order of its fields. */
    private static JsonNode canonical(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var sorted = new TreeMap<String, JsonNode>();
            object.properties().forEach(member -> sorted.put(member.getKey(), canonical(member.getValue())));
            var copy = object.objectNode();
            copy.setAll(sorted);
            return copy;
        }
        if (node.isArray()) {
            var copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> copy.add(canonical(item)));
            return copy;
        }
        return node;
    }
}
