-- System roles have no tenant; the others belong to exactly one.
create table role (
    id           uuid primary key,
    version      bigint      not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    tenant_id    uuid,
    key          text        not null,
    name         text        not null,
    description  text        not null,
    widest_scope text        not null check (widest_scope in ('TENANT', 'MANAGED', 'EVERYTHING')),
    permissions  text[]      not null,
    grantable    text[]      not null,
    revision     integer     not null
);

create unique index role_key on role (tenant_id, key) nulls not distinct;

select zugang_protect('role');

-- Everybody may read the system roles; only work without a caller (the catalogue at start) may write them.
create policy system_roles on role for select using (tenant_id is null);
