package io.zugang.sync.work;

import io.zugang.platform.testing.Await;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorkLoopTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void startsARoundWhenWoken() {
        try (var loop = new WorkLoop("test", this::countedRound)) {
            loop.wake();

            Await.until("a round", PATIENCE, () -> rounds.get() == 1);
        }
    }

    @Test
    void goesOnAtOnceWhileThereIsMore() {
        try (var loop = new WorkLoop("test", () -> rounds.incrementAndGet() < 5 ? WorkLoop.AT_ONCE : LONG)) {
            loop.wake();

            Await.until("five rounds", PATIENCE, () -> rounds.get() == 5);
        }
    }

    @Test
    void forgetsNoCallThatComesDuringARound() throws InterruptedException {
        var started = new CountDownLatch(1);
        var woken = new CountDownLatch(1);
        try (var loop = new WorkLoop("test", () -> {
            started.countDown();
            await(woken);
            return countedRound();
        })) {
            loop.wake();
            assertThat(started.await(60, TimeUnit.SECONDS)).isTrue();

            loop.wake();
            woken.countDown();

            Await.until("a second round", PATIENCE, () -> rounds.get() == 2);
        }
    }

    @Test
    void outlivesARoundThatFails() {
        try (var loop = new WorkLoop("test", () -> {
            if (rounds.incrementAndGet() == 1) {
                throw new IllegalStateException("on purpose");
            }
            return LONG;
        })) {
            loop.wake();

            Await.until("a round after the failure", PATIENCE, () -> rounds.get() == 2);
        }
    }

    private Duration countedRound() {
        rounds.incrementAndGet();
        return LONG;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
