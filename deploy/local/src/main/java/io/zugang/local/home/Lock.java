package io.zugang.local.home;

import io.zugang.local.progress.Obstacle;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Held while an installation runs: one launcher per data directory. The system drops it when the launcher dies. */
public final class Lock implements AutoCloseable {

    /** The name under which the launcher notes its own process. */
    public static final String LAUNCHER = "launcher";

    private final FileChannel channel;
    private final Children children;

    private Lock(FileChannel channel, Children children) {
        this.channel = channel;
        this.children = children;
    }

    public static Lock take(Home home) {
        var children = new Children(home);
        try {
            var channel =
                    FileChannel.open(home.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                var pid = children.running(LAUNCHER).map(process -> " (process " + process.pid() + ")");
                throw new Obstacle("Zugang is already running on " + home.directory() + pid.orElse("")
                        + "; use './zugang status' to see it or './zugang down' to stop it.");
            }
            children.remember(LAUNCHER, ProcessHandle.current());
            return new Lock(channel, children);
        } catch (IOException e) {
            throw new Obstacle("The data directory " + home.directory() + " cannot be locked: " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        children.forget(LAUNCHER);
        try {
            channel.close();
        } catch (IOException e) {
            throw new Obstacle("The lock on the data directory cannot be released: " + e.getMessage() + ".", e);
        }
    }
}
