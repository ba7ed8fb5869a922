package io.zugang.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** Counts mails at both ends: in identity-service's queue, which is exact at once, and in the inbox. */
record MailCount(Scene scene, String providerToken) {

    /** Mails to new users after an import, in whatever state. */
    int queuedOrSent() {
        var first = scene.stage().identity("/mails?limit=200");
        var url = first;
        var count = 0;
        while (!url.isEmpty()) {
            var page = scene.api().get(url, providerToken).expect(200);
            for (var mail : page.node("items")) {
                count += mail.path("template").asText().equals("set-password-after-sync") ? 1 : 0;
            }
            var next = page.body().path("nextPageToken").asText("");
            url = next.isEmpty() || next.equals("null") ? "" : first + "&cursor=" + Api.encode(next);
        }
        return count;
    }

    int arrivedAfterSync() {
        return (int) scene.stage().inbox().all().stream()
                .filter(MailCount::isAfterSync)
                .count();
    }

    static boolean isAfterSync(JsonNode mail) {
        var subject = mail.path("subject").asText();
        return subject.startsWith("Ihre Anmeldung ändert sich") || subject.startsWith("Your sign-in changes");
    }
}
