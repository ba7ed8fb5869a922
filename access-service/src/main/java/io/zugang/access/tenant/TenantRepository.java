package io.zugang.access.tenant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class TenantRepository implements PanacheRepositoryBase<TenantRef, UUID> {}
