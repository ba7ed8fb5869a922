package io.zugang.local.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes the sample input. The files are committed; this is how they were made and how to make them again:
 *
 * <pre>
 * mvn -Dquick package -pl deploy/local
 * java -cp 'deploy/local/target/zugang-local.jar:deploy/local/target/lib/*' io.zugang.local.sample.SampleGenerator \
 *     deploy/local/sample
 * </pre>
 */
public final class SampleGenerator {

    /** Addresses that belong to accounts of the partner, which the main job creates first. */
    public static final List<String> PARTNER_ADDRESSES = List.of(
            "servicetechnik@kommtel.example",
            "b.oezdemir@kommtel.example",
            "notdienst@kommtel.example",
            "k.weiss-lindner@kommtel.example");

    private static final long SEED = 20_261_121;

    private static final List<String> BLANK = List.of("", " ", "   ", "\t", " \t ", "-absent-");
    private static final List<String> INCOMPLETE = List.of(
            "anna@",
            "@gruenwald-soehne.example",
            "empfang.gruenwald-soehne.example",
            "lager@@gruenwald-soehne.example",
            "büro 2@gruenwald-soehne.example",
            "werkstatt@.example");
    private static final List<String> SHORT = List.of("B", "", " ", "Ü", "X");

    private static final List<String> LIGHT = List.of(
            "Türstation",
            "Konferenzraum Ost",
            "Konferenzraum West",
            "Faxgerät",
            "Pförtner",
            "Aufzug",
            "Kantine",
            "Flurtelefon",
            "Hochregallager",
            "Leitstand",
            "Testplatz",
            "Schulungsraum");

    private final People people = new People(SEED);

    private SampleGenerator() {}

    public static void main(String[] arguments) throws IOException {
        var files = new SampleGenerator().files();
        for (var file : files.entrySet()) {
            Files.writeString(Path.of(arguments[0], file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
    }

    /** The content of each file by its name. */
    static Map<String, String> generate() throws IOException {
        return new SampleGenerator().files();
    }

    private Map<String, String> files() throws IOException {
        var main = new SampleBook("Z", people);
        var staff = main.good(454);
        main.makeAdmins(3);
        addFaults(main);

        var second = new SampleBook("W", people);
        var both = new ArrayList<>(staff);
        Collections.shuffle(both, new Random(SEED));
        second.shared(both.subList(0, 60));
        second.good(8);
        second.bad("SKIPPED", List.of("SYSTEM_USER"), List.of("Cloud System"), SampleGenerator::asSystem);
        second.bad("SKIPPED", List.of("USER_TYPE_EXCLUDED"), LIGHT.subList(0, 3), SampleGenerator::asLight);
        second.bad("FAILED", List.of("EMAIL_MISSING"), BLANK.subList(0, 2), SampleGenerator::email);
        second.bad("FAILED", List.of("EMAIL_INVALID"), INCOMPLETE.subList(0, 2), SampleGenerator::email);
        second.bad("FAILED", List.of("EMAIL_DUPLICATE_IN_SOURCE"), pair("tor3"), SampleGenerator::email);
        second.bad("FAILED", List.of("DATA_INCOMPLETE"), List.of("C"), SampleUser::withLastName);
        second.bad(
                "FAILED",
                List.of("EMAIL_USED_BY_OTHER_ACCOUNT"),
                PARTNER_ADDRESSES.subList(0, 1),
                SampleGenerator::email);

        var files = new TreeMap<String, String>();
        files.put("zentrale.json", text(SampleExport.of("Zentrale", "TK-100200-01", main.shuffled(SEED))));
        files.put("werk-sued.json", text(SampleExport.of("Werk Süd", "TK-100200-02", second.shuffled(SEED))));
        files.put("expected.json", pretty(Map.of("zentrale", main.expected(), "werk-sued", second.expected())));
        return files;
    }

    private static void addFaults(SampleBook book) {
        book.bad(
                "SKIPPED", List.of("SYSTEM_USER"), List.of("Cloud System", "System-Backup"), SampleGenerator::asSystem);
        book.bad("SKIPPED", List.of("USER_TYPE_EXCLUDED"), LIGHT, SampleGenerator::asLight);
        book.bad("FAILED", List.of("EMAIL_MISSING"), BLANK, SampleGenerator::email);
        book.bad("FAILED", List.of("EMAIL_INVALID"), INCOMPLETE, SampleGenerator::email);
        var twice = new ArrayList<String>(pair("info"));
        twice.addAll(pair("einkauf"));
        twice.addAll(pair("versand"));
        // A third holder of one address; each must name the two others.
        twice.add("versand@gruenwald-soehne.example");
        book.bad("FAILED", List.of("EMAIL_DUPLICATE_IN_SOURCE"), twice, SampleGenerator::email);
        book.bad("FAILED", List.of("DATA_INCOMPLETE"), SHORT, SampleUser::withLastName);
        // Two things wrong at once: both must be named.
        book.bad(
                "FAILED",
                List.of("EMAIL_MISSING", "DATA_INCOMPLETE"),
                List.of("K", "Z"),
                (user, name) -> user.withEmail("  ").withLastName(name));
        book.bad(
                "FAILED",
                List.of("EMAIL_INVALID", "DATA_INCOMPLETE"),
                List.of("M", "N"),
                (user, name) -> user.withEmail("pforte-" + name.toLowerCase(Locale.ROOT) + "@")
                        .withLastName(name));
        book.bad("FAILED", List.of("EMAIL_USED_BY_OTHER_ACCOUNT"), PARTNER_ADDRESSES, SampleGenerator::email);
    }

    private static List<String> pair(String name) {
        // The same address for every mail server, whatever the case.
        return List.of(name + "@gruenwald-soehne.example", name.toUpperCase(Locale.ROOT) + "@Gruenwald-Soehne.example");
    }

    private static SampleUser email(SampleUser user, String email) {
        return user.withEmail(email.equals("-absent-") ? null : email);
    }

    private static SampleUser asSystem(SampleUser user, String name) {
        return user.withType("SYSTEM").withLastName(name).withEmail(null);
    }

    private static SampleUser asLight(SampleUser user, String name) {
        return user.withType("LIGHT").withLastName(name);
    }

    /** One user a line, so that a changed user is a changed line. */
    private static String text(SampleExport export) throws IOException {
        var json = new ObjectMapper();
        var users = new ArrayList<String>();
        for (var user : export.users()) {
            users.add("    " + json.writeValueAsString(user));
        }
        return "{\n  \"installation\": " + json.writeValueAsString(export.installation()) + ",\n  \"users\": [\n"
                + users.stream().collect(Collectors.joining(",\n")) + "\n  ]\n}\n";
    }

    private static String pretty(Map<String, ExpectedCounts> expected) throws IOException {
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(new TreeMap<>(expected))
                + "\n";
    }
}
