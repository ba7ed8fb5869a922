package io.zugang.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Users as installations write them. */
public final class SourceUserJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SourceUserJson() {}

    /** A good user; a null value leaves the attribute out. */
    public static Map<String, Object> user(String id, String email) {
        var user = new LinkedHashMap<String, Object>();
        user.put("sourceUserId", id);
        user.put("sourceVersion", 1);
        user.put("type", "FULL");
        user.put("admin", false);
        user.put("email", email);
        user.put("firstName", "Jürgen");
        user.put("lastName", "Groß-" + id);
        user.put("locale", "de");
        return user;
    }

    /** Good users with addresses of one domain. */
    public static List<Map<String, Object>> users(int count, String domain) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> user("u%04d".formatted(number), "user%d@%s".formatted(number, domain)))
                .toList();
    }

    /** The same user with another value. */
    public static Map<String, Object> with(Map<String, Object> user, String attribute, @Nullable Object value) {
        var changed = new LinkedHashMap<>(user);
        if (value == null) {
            changed.remove(attribute);
        } else {
            changed.put(attribute, value);
        }
        return changed;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static String batch(Map<String, Object>... users) {
        return batch(Arrays.asList(users));
    }

    public static String batch(List<Map<String, Object>> users) {
        return write(Map.of("users", users));
    }

    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
