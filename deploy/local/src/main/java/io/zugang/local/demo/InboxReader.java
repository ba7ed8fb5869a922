package io.zugang.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the mails that arrived over SMTP, as their recipients would. */
record InboxReader(Api api, String url) {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    List<JsonNode> all() {
        return mails("");
    }

    List<JsonNode> to(String address) {
        return mails("?to=" + Api.encode(address));
    }

    /** The one link in the newest mail to this address, when there are at least so many mails. */
    String awaitLink(String address, int mails) {
        var mail = Await.until("A mail to " + address, LIMIT, () -> {
            var found = to(address);
            return found.size() >= mails ? Optional.of(found.get(found.size() - 1)) : Optional.empty();
        });
        var links = mail.path("links");
        StepFailed.unless(links.size() == 1, "The mail to " + address + " should have one link but has " + links);
        return links.get(0).asText();
    }

    private List<JsonNode> mails(String query) {
        var mails = new ArrayList<JsonNode>();
        api.get(url + "/api/mails" + query, Api.NOBODY)
                .expect(200)
                .node("mails")
                .forEach(mails::add);
        return mails;
    }
}
