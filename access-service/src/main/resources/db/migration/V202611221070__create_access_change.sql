-- changed_by is the last transaction that counted up. Who reads the versions of transactions that were not over at his last
-- look misses none, in whichever order they commit.
alter table access_version add column changed_by xid8 not null default pg_current_xact_id();

create index access_version_changed_by on access_version (changed_by);

-- What each version changed, so that a replica need not read the whole tenant again. Gap-free per tenant, since the row of
-- access_version is locked until the commit. Old rows go: who is further behind reads the whole tenant.
create table access_change (
    tenant_id  uuid        not null,
    version    bigint      not null,
    kind       text        not null check (kind in ('TENANT', 'SUBJECT', 'ROLE', 'GROUP', 'PROFILE', 'SESSION')),
    key        uuid,
    changed_at timestamptz not null,
    primary key (tenant_id, version)
);

create index access_change_age on access_change (changed_at);

select zugang_protect('access_change');
