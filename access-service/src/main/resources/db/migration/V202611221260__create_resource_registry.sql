-- The types of resources that outsiders ask about, in their own words. Shared by all tenants.
create table resource_type (
    type            text primary key,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    -- The type that the catalogue has permissions for.
    permission_type text        not null,
    -- Whether a resource that names no tenant lies in the home of whoever is asked about.
    home            boolean     not null,
    -- By the outsiders' word for an action the action of the catalogue.
    actions         jsonb       not null default '{}'
);

alter table resource_type enable row level security;
alter table resource_type force row level security;

create policy shared_types on resource_type for select using (true);
create policy system_writes on resource_type using ((select zugang_is_system()));

-- What is known of single resources. It wins over what a question says of them.
create table resource (
    type        text collate "C" not null references resource_type,
    id          text collate "C" not null,
    created_at  timestamptz      not null,
    updated_at  timestamptz      not null,
    tenant_id   uuid             not null,
    unit_id     uuid,
    owner       text,
    assignees   jsonb            not null default '[]',
    collections jsonb            not null default '{}',
    properties  jsonb            not null default '{}',
    primary key (type, id)
);

create index resource_tenant on resource (tenant_id);

select zugang_protect('resource');

-- Subjects that are neither accounts nor clients are registered too, with what is known of them.
alter table subject drop constraint subject_type_check;
alter table subject add check (type ~ '^[A-Z][A-Z0-9_-]{0,62}$');
alter table subject add column properties jsonb not null default '{}';

-- What registered subjects hold, each with the scope that the role has where none is chosen.
create table subject_role (
    subject_id uuid not null references subject,
    role_id    uuid not null references role on delete cascade,
    tenant_id  uuid not null,
    primary key (subject_id, role_id)
);

create index subject_role_role on subject_role (role_id);

select zugang_protect('subject_role');
