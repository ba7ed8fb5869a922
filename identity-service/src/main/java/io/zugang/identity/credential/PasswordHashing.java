package io.zugang.identity.credential;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
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

    private static final Argon2Function PRESENT =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

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
        return onPool(() -> Argon2Function.getInstanceFromHash(hash).check(normal(password), hash));
    }

    /** Takes as long as a check and always fails. */
    void matchesNobody(char[] password) {
        matches(password, nobody);
    }

    boolean isOutdated(String hash) {
        var former = Argon2Function.getInstanceFromHash(hash);
        return former.getMemory() != MEMORY_KIB
                || former.getIterations() != PASSES
                || former.getParallelism() != LANES
                || former.getVariant() != Argon2.ID;
    }

    @PreDestroy
    void stop() {
        pool.shutdownNow();
    }

    private String hashed(char[] password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return PRESENT.hash(normal(password).getBytes(StandardCharsets.UTF_8), salt)
                .getResult();
    }

    /** One form for characters that keyboards compose differently, so that a password works on every device. */
    private static String normal(char[] password) {
        return Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFC);
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
