package io.zugang.local.service;

import io.zugang.local.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The class archive (AppCDS) of one service: written by the Java runtime when the service first ends in good order,
 * used at every later start while it is newer than the service's jars. It saves about a quarter of the start.
 */
final class ClassArchive {

    private final Path file;
    private final Path fresh;
    private final Path jar;
    private final boolean write;

    /** @param write whether a missing archive may be written; it makes the first end a few seconds longer */
    ClassArchive(Home home, Service service, Path jar, boolean write) {
        var runtime = Integer.toHexString(System.getProperty("java.vm.version").hashCode());
        this.file = home.cache().resolve("classes-" + service.shortName() + "-" + runtime + ".jsa");
        this.fresh = home.directory().resolve("run").resolve(file.getFileName() + ".new");
        this.jar = jar;
        this.write = write;
    }

    List<String> flags() {
        if (isUsable()) {
            return List.of(
                    "-XX:SharedArchiveFile=" + file, "-Xshare:auto", "-Xlog:cds=error", "-Xlog:cds+dynamic=error");
        }
        if (write) {
            return List.of("-XX:ArchiveClassesAtExit=" + fresh, "-Xlog:cds=error", "-Xlog:cds+dynamic=error");
        }
        return List.of();
    }

    /** Takes over what the ended service has written; no archive is no harm. */
    void keep() {
        try {
            if (write && Files.exists(fresh) && Files.size(fresh) > 0) {
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            System.getLogger(ClassArchive.class.getName())
                    .log(System.Logger.Level.INFO, "The class archive was not kept", e);
        }
    }

    boolean willBeWritten() {
        return write && !isUsable();
    }

    private boolean isUsable() {
        try {
            return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
