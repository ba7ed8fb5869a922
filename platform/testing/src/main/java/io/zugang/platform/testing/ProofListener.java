package io.zugang.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes down which requirements the passed tests prove: one file for each test class below {@code target/proofs}, one line
 * {@code row,class#method} for each proof.
 */
public class ProofListener implements TestExecutionListener {

    private final Map<Method, Boolean> passed = new ConcurrentHashMap<>();
    private final Set<String> classes = ConcurrentHashMap.newKeySet();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.getSource().orElse(null) instanceof MethodSource source) {
            var method = source.getJavaMethod();
            var good = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
            classes.add(method.getDeclaringClass().getName());
            // Invocations of a parameterized test share the method: one failure spoils it.
            passed.merge(method, good, Boolean::logicalAnd);
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        if (test.getSource().orElse(null) instanceof MethodSource source) {
            classes.add(source.getClassName());
            passed.put(source.getJavaMethod(), false);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        var lines = new TreeMap<String, Set<String>>();
        classes.forEach(name -> lines.put(name, new TreeSet<>()));
        passed.forEach((method, good) -> {
            if (good) {
                lines.computeIfAbsent(method.getDeclaringClass().getName(), name -> new TreeSet<>())
                        .addAll(proofs(method));
            }
        });
        var folder = Path.of(System.getProperty("basedir", ".")).resolve("target/proofs");
        lines.forEach((name, proofs) -> write(folder.resolve(name + ".csv"), proofs));
    }

    private static List<String> proofs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .filter(ProofListener::isProof)
                .flatMap(ProofListener::rows)
                .map(row -> row + "," + method.getDeclaringClass().getName() + "#" + method.getName())
                .toList();
    }

    /** By name: the tests' class loader has its own copy of the annotation. */
    private static boolean isProof(Annotation annotation) {
        return annotation.annotationType().getName().equals(Proves.class.getName());
    }

    private static Stream<String> rows(Annotation annotation) {
        try {
            return Arrays.stream(
                    (String[]) annotation.annotationType().getMethod("value").invoke(annotation));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file, Collection<String> lines) {
        try {
            if (lines.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Files.createDirectories(file.getParent());
                Files.write(file, lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
