package io.zugang.local.web;

/** An answer; {@code location} is empty unless it is a redirect. */
public record Content(int status, String type, String body, String location) {

    private static final String HEAD = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Zugang on this machine</title><style>
            body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c1c1c}
            table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #ddd}
            pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f6f6f4;padding:1rem;font:inherit}
            pre.code{font-family:ui-monospace,monospace;font-size:.85rem}
            </style></head><body>
            """;

    /** @param body what stands inside of the page; already escaped */
    public static Content html(String body) {
        return new Content(200, "text/html", HEAD + body + "</body></html>\n", "");
    }

    public static Content json(String body) {
        return new Content(200, "application/json", body, "");
    }

    public static Content text(int status, String body) {
        return new Content(status, "text/plain", body, "");
    }

    public static Content redirect(String location) {
        return new Content(303, "text/plain", "", location);
    }

    /** Makes text safe to stand in HTML. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
