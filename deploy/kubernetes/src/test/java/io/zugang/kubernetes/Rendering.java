package io.zugang.kubernetes;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.kubernetes.client.util.ModelMapper;
import io.kubernetes.client.util.Yaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code kubectl kustomize} makes of an overlay. */
final class Rendering {

    private static final Gson GSON = new Gson();

    private Rendering() {}

    static boolean kubectlIsInstalled() {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    }

    static List<Map<String, Object>> of(String overlay) throws IOException, InterruptedException {
        var output = Files.createTempFile("rendered", ".yaml");
        try {
            var process = new ProcessBuilder("kubectl", "kustomize", "overlays/" + overlay)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("kubectl kustomize overlays/" + overlay + " failed");
            }
            return documents(Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }

    /**
     * Parses one document twice: the typed loader refuses unknown fields' names and wrong types, the generated validator
     * refuses missing required fields; either alone lets one of these through.
     */
    static void requireValid(Map<String, Object> document) throws ReflectiveOperationException, IOException {
        var text = Yaml.dump(document);
        Yaml.load(text);
        var type = ModelMapper.getApiTypeClass((String) document.get("apiVersion"), (String) document.get("kind"));
        var tree = GSON.fromJson(GSON.toJson(document), JsonElement.class);
        type.getMethod("validateJsonElement", JsonElement.class).invoke(null, tree);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> documents(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var loader = new org.yaml.snakeyaml.Yaml(new SafeConstructor(options));
        var documents = new ArrayList<Map<String, Object>>();
        loader.loadAll(text).forEach(document -> documents.add((Map<String, Object>) document));
        return documents;
    }
}
