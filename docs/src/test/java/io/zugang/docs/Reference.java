package io.zugang.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** A page of {@code docs/reference} that is rendered, never written by hand. */
final class Reference {

    private static final Path FOLDER = Path.of("reference");

    private Reference() {}

    /**
     * Writes the page anew. On CI a page that differs from the committed one fails the build instead, so that what is
     * reviewed is what is true.
     */
    static void render(String name, String text) throws IOException {
        var page = FOLDER.resolve(name);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(page)
                    .as("docs/reference/" + name + " is out of date: run mvn verify and commit it")
                    .hasContent(text);
        } else {
            Files.writeString(page, text);
        }
    }
}
