-- Row-level security is the second wall between tenants; the first is the tenant in every query.
-- The pool writes three settings onto each connection: zugang.scope ('system' or ''), zugang.tenants and zugang.managed
-- (uuid arrays as text). A connection without them sees no row.

-- What each service must know of tenants to decide who reaches whom. tenant-service keeps it with the tenant itself, the
-- others project it from tenant-service's events. It holds no secrets and is not protected: the policies read it.
create table tenant_ref (
    id         uuid primary key,
    kind       text   not null,
    partner_id uuid,
    status     text   not null,
    name       text   not null,
    version    bigint not null
);

create index tenant_ref_partner on tenant_ref (partner_id) where partner_id is not null;

create function zugang_is_system() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('zugang.scope', true), '') = 'system';

create function zugang_tenants() returns uuid[]
    language sql stable parallel safe
    return coalesce(nullif(current_setting('zugang.tenants', true), ''), '{}')::uuid[]
        || array(select t.id
                 from tenant_ref t
                 where t.partner_id = any (coalesce(nullif(current_setting('zugang.managed', true), ''), '{}')::uuid[]));

create function zugang_reaches(row_tenant uuid) returns boolean
    language sql stable parallel safe
    return zugang_is_system() or row_tenant = any (zugang_tenants());

-- Puts a table under the wall. The sub-selects make PostgreSQL read the settings once for a statement, not for each row;
-- "force" holds the owner to the policy as well.
create function zugang_protect(protected_table regclass, tenant_column text default 'tenant_id') returns void
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', protected_table);
    execute format('alter table %s force row level security', protected_table);
    execute format(
        'create policy tenant_isolation on %1$s
             using ((select zugang_is_system()) or %2$I = any ((select zugang_tenants())::uuid[]))
             with check ((select zugang_is_system()) or %2$I = any ((select zugang_tenants())::uuid[]))',
        protected_table, tenant_column);
end
$$;
