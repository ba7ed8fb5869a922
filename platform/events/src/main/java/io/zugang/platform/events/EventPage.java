package io.zugang.platform.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What {@code GET /events} answers.
 *
 * @param events in the order of the feed
 * @param next   the cursor to read on from
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(description = "A piece of the feed.")
public record EventPage(
        @Schema(description = "In the order of the feed; fewer than `limit` means that there were no more.")
        List<CloudEvent> events,

        @Schema(description = "Cursor to read on from; opaque.", examples = "rQ7Yw0b0vGm3u1k8k2uJcTQy")
        String next) {}
