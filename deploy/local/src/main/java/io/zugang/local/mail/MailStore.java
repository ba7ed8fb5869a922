package io.zugang.local.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.local.progress.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All mails of the installation, newest last. One file each, so that the links in them survive a restart. */
final class MailStore {

    private final Path directory;
    private final ObjectMapper json;
    private final List<Mail> mails = new ArrayList<>();

    MailStore(Path directory, ObjectMapper json) {
        this.directory = directory;
        this.json = json;
        load();
    }

    synchronized void add(MailContent content) {
        var id = String.format(Locale.ROOT, "%06d", mails.size() + 1);
        var mail = content.mail(id);
        mails.add(mail);
        try {
            Files.write(directory.resolve(id + ".json"), json.writeValueAsBytes(mail));
        } catch (IOException e) {
            throw new Obstacle("A mail cannot be written to " + directory + ": " + e.getMessage() + ".", e);
        }
    }

    /** All mails, or those to one address; case does not matter. */
    synchronized List<Mail> to(Optional<String> address) {
        return mails.stream()
                .filter(mail -> address.map(mail.to()::equalsIgnoreCase).orElse(true))
                .toList();
    }

    synchronized Optional<Mail> byId(String id) {
        return mails.stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    private void load() {
        try (var files = Files.list(directory)) {
            for (var file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                mails.add(json.readValue(file.toFile(), Mail.class));
            }
        } catch (IOException e) {
            throw new Obstacle("The mails in " + directory + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
