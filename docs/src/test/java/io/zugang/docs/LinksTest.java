package io.zugang.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LinksTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)#\\s]+)(#[^)]*)?\\)");

    @Test
    void everyRelativeLinkLeadsToAFile() throws IOException {
        var broken = new ArrayList<String>();
        for (var page : pages()) {
            var link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                var target = link.group(1);
                if (!target.contains(":") && !Files.exists(page.getParent().resolve(target))) {
                    broken.add(ROOT.relativize(page) + " -> " + target);
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void everyPageOfTheDocsIsReachedFromTheirMap() throws IOException {
        var map = Files.readString(Path.of("README.md"));

        for (var folder : List.of("architecture", "adr", "how-to", "reference", "api")) {
            assertThat(map).contains("](" + folder + "/");
        }
    }

    private static List<Path> pages() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(path -> path.toString().endsWith(".md"))
                    .filter(path -> !path.toString().contains("/target/")
                            && !path.toString().contains("/.zugang/"))
                    .toList();
        }
    }
}
