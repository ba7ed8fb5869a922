package io.zugang.local.command;

import io.zugang.local.database.Postgres;
import io.zugang.local.home.Home;
import io.zugang.local.home.Lock;
import io.zugang.local.service.SupervisorStart;

/** A data directory that starts empty every time, after ending what its last use may have left running. */
final class FreshHome {

    private FreshHome() {}

    static Home of(Arguments arguments, String kind) {
        var home = arguments.home(kind);
        var lock = Lock.take(home);
        try (lock) {
            SupervisorStart.endOrphans(home);
            Postgres.stopOrphan(home);
            home.delete();
        }
        return arguments.home(kind);
    }
}
