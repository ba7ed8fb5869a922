package io.zugang.local.sample;

import java.util.List;

/** What one installation exports: who it is and who its users are. */
public record SampleExport(Installation installation, List<SampleUser> users) {

    public record Installation(String name, String externalId, String product, String version, String hosting) {}

    static SampleExport of(String name, String externalId, List<SampleUser> users) {
        return new SampleExport(
                new Installation(name, externalId, "telephony", "10.1.0.3", "CLOUD"), List.copyOf(users));
    }
}
