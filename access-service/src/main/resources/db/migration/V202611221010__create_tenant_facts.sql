-- Projections of tenant-service's facts that decisions look at. tenant_ref is the platform's; what only decisions and the
-- names of groups need stands here.
create table tenant_fact (
    tenant_id  uuid primary key,
    parent_id  uuid,
    number     text,
    short_name text
);

create index tenant_fact_parent on tenant_fact (parent_id) where parent_id is not null;

select zugang_protect('tenant_fact');

create table unit_ref (
    id        uuid primary key,
    tenant_id uuid   not null,
    parent_id uuid,
    name      text   not null,
    version   bigint not null
);

create index unit_ref_tenant on unit_ref (tenant_id);

select zugang_protect('unit_ref');

-- The modules that a tenant is entitled to now.
create table module_ref (
    tenant_id uuid not null,
    module    text not null,
    primary key (tenant_id, module)
);

select zugang_protect('module_ref');

-- Effective settings, as text.
create table setting_ref (
    tenant_id uuid not null,
    key       text not null,
    value     text not null,
    primary key (tenant_id, key)
);

select zugang_protect('setting_ref');

-- INTERNAL, EXTERNAL, SERVICE or SYSTEM for accounts that said so.
alter table subject
    add column account_type text,
    add column unit_id      uuid;

create index subject_tenant on subject (tenant_id, id);
