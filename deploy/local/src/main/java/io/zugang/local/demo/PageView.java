package io.zugang.local.demo;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page as the browser shows it. */
record PageView(URI address, int status, String html) {

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern INPUT = Pattern.compile("(?s)<input\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z_-]+)\\s*=\\s*\"([^\"]*)\"");

    /** Where a form goes and the fields it already carries. */
    record Form(String action, Map<String, String> fields) {}

    Form form() {
        return findForm().orElseThrow(() -> new StepFailed("There is no form at " + this));
    }

    boolean asksFor(String field) {
        return findForm().filter(form -> form.fields().containsKey(field)).isPresent();
    }

    /** A parameter of the address, where a redirect carried it. */
    Optional<String> parameter(String name) {
        var query = Optional.ofNullable(address.getQuery()).orElse("");
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    /** What a person would read on it. */
    @Override
    public String toString() {
        var text = html.replaceAll("(?s)<(style|script|head).*?</\\1>", "")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return address.getPath() + " (" + status + "): " + (text.length() > 300 ? text.substring(0, 300) + "…" : text);
    }

    private Optional<Form> findForm() {
        var form = FORM.matcher(html);
        if (!form.find()) {
            return Optional.empty();
        }
        var fields = new LinkedHashMap<String, String>();
        var inputs = INPUT.matcher(form.group(2));
        while (inputs.find()) {
            var attributes = attributes(inputs.group(1));
            if (attributes.containsKey("name")) {
                fields.put(attributes.get("name"), attributes.getOrDefault("value", ""));
            }
        }
        return Optional.of(new Form(attributes(form.group(1)).getOrDefault("action", ""), fields));
    }

    private static Map<String, String> attributes(String tag) {
        return ATTRIBUTE
                .matcher(tag)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), PageView::unescaped, (first, second) -> first));
    }

    private static String unescaped(MatchResult found) {
        return found.group(2)
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
