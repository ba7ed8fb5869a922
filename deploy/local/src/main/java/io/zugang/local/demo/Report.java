package io.zugang.local.demo;

import java.util.List;
import java.util.Map;

/** What the main job found: green when every step went as it must. */
public record Report(
        boolean green,
        String startedAt,
        long millis,
        List<StepReport> steps,
        Map<String, Map<String, Integer>> counts,
        Map<String, Integer> mails,
        List<Findings.Decision> decisions,
        Map<String, Long> measures,
        Map<String, Long> residentMegabytes) {}
