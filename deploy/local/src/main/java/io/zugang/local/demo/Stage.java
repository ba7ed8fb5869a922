package io.zugang.local.demo;

import io.zugang.local.home.Ports;
import io.zugang.local.sample.ExpectedCounts;
import io.zugang.local.sample.SampleExport;
import io.zugang.local.service.Service;
import io.zugang.local.service.ServiceSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Where the main job plays: the addresses of the services, the inbox, and the sample input. */
record Stage(Api api, Ports ports, Path sample) {

    String identity(String path) {
        return Service.IDENTITY.url(ports) + path;
    }

    String tenant(String path) {
        return Service.TENANT.url(ports) + path;
    }

    String access(String path) {
        return Service.ACCESS.url(ports) + path;
    }

    String sync(String path) {
        return Service.SYNC.url(ports) + path;
    }

    InboxReader inbox() {
        return new InboxReader(api, "http://127.0.0.1:" + ports.inbox());
    }

    /** Where the portal would be; nobody needs to answer there, the code is read from the address. */
    String callback() {
        return ServiceSettings.callback(ports);
    }

    SampleExport export(String name) {
        return read(name + ".json", SampleExport.class);
    }

    ExpectedCounts expected(String name) {
        try {
            var file = sample.resolve("expected.json").toFile();
            Map<String, ExpectedCounts> all = Api.JSON.readValue(
                    file, Api.JSON.getTypeFactory().constructMapType(Map.class, String.class, ExpectedCounts.class));
            var found = all.get(name);
            if (found == null) {
                throw new StepFailed("The sample says nothing about what to expect of " + name);
            }
            return found;
        } catch (IOException e) {
            throw new StepFailed("The sample cannot be read: " + e.getMessage(), e);
        }
    }

    private <T> T read(String file, Class<T> type) {
        try {
            return Api.JSON.readValue(sample.resolve(file).toFile(), type);
        } catch (IOException e) {
            throw new StepFailed("The sample cannot be read: " + e.getMessage(), e);
        }
    }
}
