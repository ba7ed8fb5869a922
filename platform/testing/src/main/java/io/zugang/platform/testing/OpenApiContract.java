package io.zugang.platform.testing;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds a service to its committed OpenAPI document. {@code docs/api/<name>.yaml} is what the service serves, rewritten with
 * {@code -Dzugang.docs.update=true}; and it stays compatible with {@code docs/api/released/<name>.yaml}, if there is one.
 */
public final class OpenApiContract {

    private static final String UPDATE = "zugang.docs.update";

    private OpenApiContract() {}

    /**
     * Compares the served document with the committed one, or writes it; and looks for what it leaves out.
     *
     * @param bodiless ids of the operations that answer well, with another status than 204, and without a body
     */
    public static void check(String name, String... bodiless) {
        var committed = documents().resolve(name + ".yaml");
        var served = served("yaml");
        if (Boolean.getBoolean(UPDATE)) {
            write(committed, served);
        }
        assertThat(committed)
                .as("there is no committed document; run the tests once with -D%s=true", UPDATE)
                .exists();
        assertThat(served)
                .as("the API differs from %s; if that is intended, run with -D%s=true and review", committed, UPDATE)
                .isEqualTo(read(committed));
        var released = documents().resolve("released").resolve(name + ".yaml");
        if (Files.exists(released)) {
            requireCompatible(read(released), served);
        }
        var idempotent = ApiGaps.idempotentOperations("io.zugang." + name);
        assertThat(ApiGaps.of(Json.read(served("json")), idempotent, Set.of(bodiless)))
                .as("the document leaves out what clients need")
                .isEmpty();
    }

    static void requireCompatible(String released, String served) {
        var changes = OpenApiCompare.fromContents(released, served);
        assertThat(changes.isIncompatible())
                .as("clients of the released API would break:\n%s", render(changes))
                .isFalse();
    }

    private static String render(ChangedOpenApi changes) {
        var text = new ByteArrayOutputStream();
        new MarkdownRender().render(changes, new OutputStreamWriter(text, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }

    private static String served(String format) {
        var text = RestAssured.given()
                .queryParam("format", format)
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return text.stripTrailing() + "\n";
    }

    /** The repository's root is the nearest folder above with the checks' configuration. */
    private static Path documents() {
        var folder = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        while (!Files.exists(folder.resolve("config/checkstyle.xml"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("The root of the repository was not found above the module");
            }
        }
        return folder.resolve("docs/api");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
