package io.zugang.access.snapshot;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Tells whoever changed rights which version that made. A change that failed made none. */
@Provider
class ConsistencyTokenFilter implements ContainerResponseFilter {

    private static final int FIRST_ERROR = 400;

    private final ChangedVersions changed;

    ConsistencyTokenFilter(ChangedVersions changed) {
        this.changed = changed;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < FIRST_ERROR && !changed.isEmpty()) {
            response.getHeaders().putSingle(ConsistencyToken.HEADER, changed.token());
        }
    }
}
