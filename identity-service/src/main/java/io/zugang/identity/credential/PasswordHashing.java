package io.zugang.identity.credential;

import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * argon2id with OWASP's minimum parameters on a pool of its own: the pool's size bounds memory and keeps a flood of
 * sign-ins from starving everything else.
 */
@ApplicationScoped
class PasswordHashing {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final ThreadPoolExecutor pool;
    private final String nobody;

    @Inject
    PasswordHashing(PasswordConfig config) {
        this(config.hashThreads(), config.hashQueue());
    }

    PasswordHashing(int threads, int queue) {
        pool = new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(queue),
                work -> new Thread(work, "password-hashing"));
        nobody = hashed(Long.toHexString(random.nextLong()).toCharArray());
    }

    String hash(char[] password) {
        return onPool(() -> hashed(password));
    }

    boolean matches(char[] password, String hash) {
        return onPool(() -> Argon2Hash.parse(hash).matches(normal(password)));
    }

    /** Takes as long as a check and always fails. */
    void matchesNobody(char[] password) {
        matches(password, nobody);
    }

    boolean isOutdated(String hash) {
        return !Argon2Hash.parse(hash).costsAsMuchAs(withSalt(new byte[SALT_BYTES]));
    }

    @PreDestroy
    void stop() {
        pool.shutdownNow();
    }

    private String hashed(char[] password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return withSalt(salt).of(normal(password)).stored();
    }

    private static Argon2Hash withSalt(byte[] salt) {
        return new Argon2Hash(MEMORY_KIB, PASSES, LANES, salt, new byte[HASH_BYTES]);
    }

    /** One form for characters that keyboards compose differently, so that a password works on every device. */
    private static byte[] normal(char[] password) {
        return Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFC)
                .getBytes(StandardCharsets.UTF_8);
    }

    private <T> T onPool(Callable<T> work) {
        try {
            return pool.submit(work).get();
        } catch (RejectedExecutionException e) {
            throw new ProblemException(CommonProblem.TOO_MANY_REQUESTS, "Too many sign-ins at once; try again soon.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(CommonProblem.DEPENDENCY_UNAVAILABLE, "The service is stopping; try again.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("A password could not be hashed", e.getCause());
        }
    }
}
