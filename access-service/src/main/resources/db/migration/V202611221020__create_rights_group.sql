-- Groups of the provider hold members of any tenant; the others hold their own tenant's. What a group grants counts in the
-- home tenant of each member, unless the membership names another.
create table rights_group (
    id          uuid primary key,
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    tenant_id   uuid        not null,
    kind        text        not null check (kind in ('TENANT_RIGHTS', 'SYSTEM', 'CUSTOM')),
    key         text,
    name        text        not null,
    permissions text[]      not null default '{}'
);

create unique index rights_group_of_tenant on rights_group (tenant_id) where kind = 'TENANT_RIGHTS';
create unique index rights_group_key on rights_group (tenant_id, key) where key is not null;
create unique index rights_group_name on rights_group (tenant_id, name);
-- The groups of all tenants stand in one list at the provider's.
create unique index rights_group_rights_name on rights_group (name) where kind = 'TENANT_RIGHTS';

select zugang_protect('rights_group');

-- The roles that a group's members hold by it, each with the role's own scope.
create table rights_group_role (
    group_id  uuid not null references rights_group on delete cascade,
    role_id   uuid not null references role,
    tenant_id uuid not null,
    primary key (group_id, role_id)
);

create index rights_group_role_role on rights_group_role (role_id);

select zugang_protect('rights_group_role');

-- tenant_id is the member's home. The same member stands here once for each source and origin, so that what was derived
-- goes with its cause. account_id is the key of the subject, which never changes: lists need no join.
create table group_member (
    id              uuid primary key,
    created_at      timestamptz not null,
    tenant_id       uuid        not null,
    group_id        uuid        not null references rights_group on delete cascade,
    subject_id      uuid        not null references subject,
    account_id      uuid        not null,
    source          text        not null check (source in ('AUTOMATIC', 'MANUAL', 'REPRESENTATIVE', 'SYNC')),
    origin_id       uuid,
    reach_tenant_id uuid
);

create unique index group_member_once
    on group_member (group_id, subject_id, source, origin_id, reach_tenant_id) nulls not distinct;
create index group_member_subject on group_member (subject_id);
create index group_member_page on group_member (group_id, id);
create index group_member_origin on group_member (origin_id) where origin_id is not null;

select zugang_protect('group_member');

-- Of the provider; decides the names of new tenants' groups.
create table group_name_template (
    tenant_id  uuid primary key,
    version    bigint      not null,
    updated_at timestamptz not null,
    prefix     text        not null,
    element2   text        not null check (element2 in ('NUMBER', 'NAME')),
    element3   text        not null check (element3 in ('NUMBER', 'NAME', 'SHORT_NAME', 'NONE'))
);

select zugang_protect('group_name_template');
