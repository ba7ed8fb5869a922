package io.zugang.local.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.local.web.Content;
import io.zugang.local.web.Pages;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The inbox in a browser ({@code /} and {@code /mails/{id}}) and for programs ({@code /api/mails?to=}). */
record InboxPages(MailStore store, ObjectMapper json) implements Pages {

    private static final String ONE = "/mails/";

    @Override
    public Content page(String path, Map<String, String> query) throws IOException {
        var to = Optional.ofNullable(query.get("to")).filter(value -> !value.isBlank());
        if (path.equals("/")) {
            return Content.html(MailPage.list(store.to(to), to));
        }
        if (path.equals("/api/mails")) {
            return Content.json(json.writeValueAsString(Map.of("mails", store.to(to))));
        }
        if (path.startsWith(ONE)) {
            return store.byId(path.substring(ONE.length()))
                    .map(mail -> Content.html(MailPage.one(mail)))
                    .orElse(Content.text(404, "There is no such mail."));
        }
        return Content.text(404, "There is nothing here.");
    }
}
