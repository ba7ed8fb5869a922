package io.zugang.local.sample;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Invents people with the names a German company of today has. The same seed gives the same people, always. */
final class People {

    private static final String DOMAIN = "gruenwald-soehne.example";

    private static final List<String> FIRST_NAMES = words("""
            Anna Jürgen Käthe Günther Björn Zoë René Chloé Renée Françoise Jérôme Sören Jörg Jördis Götz Ünal
            Gülşen Özlem Ayşe Łukasz Małgorzata Paweł Agnieszka Željko Nuño Søren Åse Élise Maximilian Sophie
            Alexander Marie Felix Johanna Lukas Emma Leon Mia Jonas Hannah Paul Lea Elias Emilia Noah Lina Ben Clara Finn
            Charlotte Luis Amelie Henry Ida Theodor Frieda Emil Mathilda Anton Greta Oskar Paula Karl Rosa Heinrich Ursula
            Wolfgang Renate Manfred Ingrid Klaus Helga Dieter Monika Bernd Sabine Uwe Petra Rainer Gabriele Frank Andrea
            Thomas Susanne Andreas Martina Michael Claudia Stefan Kerstin Karl-Heinz Hans-Jürgen Anne-Sophie Marie-Luise
            Eva-Maria Klaus-Dieter Ann-Kathrin Franz-Josef Anna-Lena""");

    private static final List<String> LAST_NAMES = words("""
            Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf
            Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause Meier
            Lehmann Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller
            Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke
            Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß
            Seidel Heinrich Brandt Haas Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann
            Yılmaz Çelik Öztürk Şahin Kowalczyk Wójcik Nowák Petrović Nguyễn O’Connor Lö Au""");

    private static final List<String> SPECIAL_LAST_NAMES = List.of(
            "Müller-Lüdenscheidt",
            "Schulze-Delitzsch",
            "von der Heydt",
            "zu Guttenberg-Strößenreuth",
            "Freiherr von und zu Aufseß",
            "Leutheusser-Schnarrenberger",
            "Wieczorek-Zeul",
            "Schmidt-Rottluff",
            "van den Broek",
            "Graf von Schlieffen-Hohenlohe-Öhringen",
            "Kretschmer-Weißenfels",
            "Prinzessin zu Sayn-Wittgenstein-Berleburg-Ludwigsburg",
            "Hölzl-Großkreutz");

    private final Random random;
    private final Map<String, Integer> taken = new HashMap<>();

    People(long seed) {
        this.random = new Random(seed);
    }

    Person next() {
        var first = pick(FIRST_NAMES);
        var last = random.nextInt(8) == 0 ? pick(SPECIAL_LAST_NAMES) : pick(LAST_NAMES);
        return new Person(first, last, address(first, last), random.nextInt(12) == 0 ? "en" : "de");
    }

    private String address(String first, String last) {
        var name = ascii(first) + "." + ascii(last);
        int count = taken.merge(name, 1, Integer::sum);
        return name + (count == 1 ? "" : count) + "@" + DOMAIN;
    }

    /** Umlauts as German mail addresses write them; other accents are dropped. */
    private static String ascii(String name) {
        var german = name.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("ø", "oe")
                .replace("ł", "l")
                .replace("ı", "i");
        return Normalizer.normalize(german, Normalizer.Form.NFD)
                .replaceAll("[^a-z -]", "")
                .replace(' ', '-');
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
