package io.zugang.sync.sourceuser;

import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.sync.SyncProblem;
import io.zugang.sync.delivery.ReasonCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The gate between an installation and the database. */
@ApplicationScoped
class SourceUserIntake {

    private static final int MAX_SOURCE_ID = 128;
    private static final int MAX_FIELD_NAME = 64;

    // Passwords of an installation stay there; whoever sends one is told so instead of "unknown field".
    private static final Pattern SECRET =
            Pattern.compile(".*(pass(word|wort|wd|phrase)|kennwort|pwd|secret|credential|token|pin$|hash$).*");

    record Rejected(int index, @Nullable String sourceUserId, ReasonCode reason) {}

    record Intake(List<AcceptedUser> accepted, List<Rejected> rejected, int stale) {}

    /** Takes a batch apart. Users without a usable key are rejected one by one, a secret refuses the whole batch. */
    Intake take(List<PushedUser> pushed) {
        for (int index = 0; index < pushed.size(); index++) {
            refuseUnknown(pushed.get(index), "users[" + index + "].");
        }
        var batch = new Batch();
        for (int index = 0; index < pushed.size(); index++) {
            var user = pushed.get(index);
            var key = key(user.sourceUserId());
            if (key.isPresent()) {
                batch.add(index, AcceptedUser.of(key.get(), user));
            } else {
                batch.rejected.add(new Rejected(index, null, ReasonCode.SOURCE_ID_INVALID));
            }
        }
        return batch.result();
    }

    /** Sorts out users that occur more than once: the highest version counts, and of equal ones with other data none. */
    private static final class Batch {

        private final Map<String, AcceptedUser> newest = new LinkedHashMap<>();
        private final Map<String, Integer> ambiguous = new LinkedHashMap<>();
        private final List<Rejected> rejected = new ArrayList<>();
        private int stale;

        void add(int index, AcceptedUser user) {
            var key = user.sourceUserId();
            var other = newest.putIfAbsent(key, user);
            if (other == null) {
                return;
            }
            if (other.sourceVersion() != user.sourceVersion()) {
                stale++;
            } else if (!other.hash().equals(user.hash())) {
                ambiguous.put(key, index);
            }
            if (other.sourceVersion() < user.sourceVersion()) {
                newest.put(key, user);
                ambiguous.remove(key);
            }
        }

        Intake result() {
            ambiguous.forEach((key, index) -> {
                newest.remove(key);
                rejected.add(new Rejected(index, key, ReasonCode.SOURCE_ID_DUPLICATE));
            });
            return new Intake(List.copyOf(newest.values()), rejected, stale);
        }
    }

    /** Takes one user whose key comes from the path. */
    AcceptedUser take(String sourceUserId, PushedUser pushed) {
        refuseUnknown(pushed, "");
        var key = key(sourceUserId)
                .orElseThrow(() -> new ProblemException(
                                CommonProblem.VALIDATION_FAILED, "The key of a user has 1 to 128 visible characters.")
                        .withField("sourceUserId", "must have 1 to 128 characters and no control characters"));
        if (pushed.sourceUserId() != null && !pushed.sourceUserId().equals(key)) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "The path and the body name different users.")
                    .withField("sourceUserId", "must be the one of the path");
        }
        return AcceptedUser.of(key, pushed);
    }

    private static Optional<String> key(@Nullable String raw) {
        var text = SourceText.of(raw, MAX_SOURCE_ID);
        return text.isIntact() && !text.value().isEmpty() && text.value().equals(raw)
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private static void refuseUnknown(PushedUser user, String path) {
        var unknown = Optional.ofNullable(user.unknown()).orElse(Map.of()).keySet();
        unknown.stream()
                .filter(field -> SECRET.matcher(field.toLowerCase(Locale.ROOT)).matches())
                .findFirst()
                .ifPresent(field -> {
                    throw new ProblemException(
                                    SyncProblem.ATTRIBUTE_NOT_ALLOWED,
                                    "Passwords and other secrets of an installation stay there; send the user without.")
                            .withField(path + shown(field), "must not be sent");
                });
        unknown.stream().findFirst().ifPresent(field -> {
            throw new ProblemException(CommonProblem.UNKNOWN_FIELD, "Look at the fields listed in errors.")
                    .withField(path + shown(field), "is not known here");
        });
    }

    /** The name of a field was made up by the sender as well. */
    private static String shown(String field) {
        return SourceText.of(field, MAX_FIELD_NAME).value();
    }
}
