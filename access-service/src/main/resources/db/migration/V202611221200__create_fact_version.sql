-- The newest version of each fact of tenant-service that was taken over. It outlives the fact, so that a late or repeated
-- event cannot bring back what is gone.
create table fact_version (
    tenant_id uuid   not null,
    kind      text   not null check (kind in ('UNIT', 'ENTITLEMENT', 'SETTING')),
    key       text   not null,
    version   bigint not null,
    primary key (tenant_id, kind, key)
);

select zugang_protect('fact_version');

-- The end of a former entitlement must not take away the module that a newer one gives.
alter table module_ref
    add column entitlement_id uuid not null;
