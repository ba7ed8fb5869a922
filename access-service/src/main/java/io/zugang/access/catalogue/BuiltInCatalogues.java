package io.zugang.access.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.zugang.platform.persistence.TenantScope;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * Applies the catalogues that come with the service at start. Any number of instances may do so at once: a lock puts them in
 * a row, and who finds nothing to change changes nothing.
 */
@ApplicationScoped
class BuiltInCatalogues {

    private static final List<String> APPLICATIONS = List.of("zugang", "ens", "cim", "cm", "portal");

    private final CatalogueService catalogues;
    private final TenantScope scope;
    private final ObjectMapper json;

    BuiltInCatalogues(CatalogueService catalogues, TenantScope scope, ObjectMapper json) {
        this.catalogues = catalogues;
        this.scope = scope;
        this.json = json;
    }

    /** Early, because the first event handled may already assign one of their roles. */
    void atStart(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        scope.asSystem(
                "built-in catalogues are applied",
                () -> catalogues.applyBuiltIn(
                        APPLICATIONS.stream().map(this::read).toList()));
    }

    private CatalogueDocument read(String application) {
        var document =
                read("catalogue/applications/" + application + ".json", new TypeReference<CatalogueDocument>() {});
        return application.equals(CatalogueDocument.OWN_APPLICATION) ? withOwnLists(document) : document;
    }

    /** Zugang's own permissions and roles lie in files of their own, since each of its services adds to them. */
    private CatalogueDocument withOwnLists(CatalogueDocument own) {
        var permissions = read("catalogue/permissions.json", new TypeReference<List<PermissionDefinition>>() {});
        var roles = read("catalogue/system-roles.json", new TypeReference<OwnRoles>() {});
        return new CatalogueDocument(
                own.application(), roles.revision(), own.labels(), own.areas(), permissions, roles.roles());
    }

    private <T> T read(String resource, TypeReference<T> type) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var source = Objects.requireNonNull(loader.getResourceAsStream(resource), resource)) {
            return json.readValue(source, type);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    /** The file of Zugang's own roles. */
    record OwnRoles(int revision, List<RoleDefinition> roles) {}
}
