package io.zugang.local.stack;

import io.zugang.local.home.Home;
import io.zugang.local.progress.Obstacle;
import java.io.IOException;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What libraries inside the launcher log: into its own file, never between the lines a person reads. */
public final class LauncherLog {

    private LauncherLog() {}

    public static void silence() {
        LogManager.getLogManager().reset();
    }

    static AutoCloseable open(Home home) {
        try {
            var handler = new FileHandler(home.log("launcher").toString(), true);
            handler.setFormatter(new SimpleFormatter());
            handler.setLevel(Level.INFO);
            Logger.getLogger("").addHandler(handler);
            return handler::close;
        } catch (IOException e) {
            throw new Obstacle("The launcher's log cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
