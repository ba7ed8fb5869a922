package io.zugang.identity;

import io.zugang.platform.testing.CloudEventJson;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.Outage;
import io.zugang.platform.testing.Reply;
import java.time.Duration;
import java.util.regex.Pattern;

/** A neighbour's feed whose event does not arrive by itself: only who asks for what is there now hears of it. */
public final class SlowFeed {

    private static final Pattern CURSOR = Pattern.compile("(?:^|&)after=([^&]*)");

    private SlowFeed() {}

    /** Until the answer is closed. */
    public static Outage holding(String source, CloudEventJson event) {
        return Neighbours.on("GET", "/" + source.replace("-service", "") + "/events", request -> {
            var after = CURSOR.matcher(request.query());
            var cursor = after.find() ? after.group(1) : "0";
            return request.query().contains("wait=0")
                    ? page(written(source, event), cursor)
                    : page("", cursor).after(Duration.ofSeconds(1));
        });
    }

    private static Reply page(String events, String next) {
        return Reply.json(200, "{\"events\":[%s],\"next\":\"%s\"}".formatted(events, next));
    }

    private static String written(String source, CloudEventJson event) {
        return """
                {"specversion":"1.0","id":"%s","source":"%s","type":"%s","subject":"%s","time":"%s",
                 "datacontenttype":"application/json","tenantid":"%s","data":%s}""".formatted(
                event.id(), source, event.type(), event.subject(), event.time(), event.tenantId(), event.data());
    }
}
