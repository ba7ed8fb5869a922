package io.zugang.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A checkout whose built services are stand-ins. */
public final class StandInRepository {

    private StandInRepository() {}

    public static Path create(Path directory) throws IOException {
        for (var service : new String[] {"identity", "tenant", "access", "sync"}) {
            var jar = directory.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
            Files.createDirectories(jar.getParent());
            write(jar);
        }
        return directory;
    }

    /** Makes one service end as soon as it is started. */
    public static void breakService(Path directory, String service) throws IOException {
        var jar = directory.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
        Files.writeString(jar, "not a jar");
    }

    private static void write(Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        var name = StandIn.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var code = StandIn.class.getResourceAsStream("/" + name)) {
            out.putNextEntry(new JarEntry(name));
            if (code != null) {
                code.transferTo(out);
            }
            out.closeEntry();
        }
    }
}
