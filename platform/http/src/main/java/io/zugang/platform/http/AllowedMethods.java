package io.zugang.platform.http;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** The methods that a path offers: RFC 9110 wants them in the Allow header of every 405, and the framework leaves them out. */
final class AllowedMethods {

    private AllowedMethods() {}

    /** Those of a path below the root path of the service. */
    static Set<String> of(String path) {
        var wanted = withoutSlashes(path);
        var allowed = new TreeSet<String>();
        var deployment = ResteasyReactiveRecorder.getCurrentDeployment();
        RuntimeResourceVisitor.visitRuntimeResources("", deployment.getClassMappers(), new RuntimeResourceVisitor() {
            @Override
            public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
                if (wanted.matches(withoutSlashes(template).replaceAll("\\{[^}]*}", "[^/]+"))) {
                    allowed.add(method);
                }
            }
        });
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        allowed.add("OPTIONS");
        return allowed;
    }

    private static String withoutSlashes(String path) {
        return path.replaceAll("^/+|/+$", "");
    }
}
