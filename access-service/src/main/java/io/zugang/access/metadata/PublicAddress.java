package io.zugang.access.metadata;

import io.zugang.platform.security.ReadinessCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address by which clients reach the decision point; configured, since what a request says of it could be anybody's. */
@ApplicationScoped
class PublicAddress implements ReadinessCheck {

    private final String url;
    private final String rootPath;

    PublicAddress(
            @ConfigProperty(name = "access.public-url") String url,
            @ConfigProperty(name = "quarkus.http.root-path") String rootPath) {
        this.url = url;
        this.rootPath = rootPath;
    }

    /** The service itself. */
    String service() {
        return url;
    }

    /** The host that it stands on: the service's own path is the one that the standard has for each decision point. */
    String host() {
        return url.substring(0, url.length() - rootPath.length());
    }

    @Override
    public List<String> problems() {
        return isPublic()
                ? List.of()
                : List.of("access.public-url must be the public https URL of access-service, which" + " ends with "
                        + rootPath);
    }

    private boolean isPublic() {
        try {
            var address = URI.create(url);
            return "https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getQuery() == null
                    && address.getFragment() == null
                    && url.endsWith(rootPath);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
