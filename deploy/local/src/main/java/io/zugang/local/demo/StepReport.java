package io.zugang.local.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of the main job: how long it took, what was seen, and what went wrong if something did. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepReport(
        String name,
        long millis,
        List<String> facts,
        @Nullable String error) {

    public boolean ok() {
        return error == null;
    }
}
