package io.zugang.local.demo;

import io.zugang.local.sample.ExpectedCounts;
import io.zugang.local.sample.SampleExport;

/** One installation of the customer: its id here, the customer it belongs to, and the export of its users. */
record Installation(String id, String tenantId, SampleExport export, ExpectedCounts expected) {

    String name() {
        return export.installation().name();
    }
}
