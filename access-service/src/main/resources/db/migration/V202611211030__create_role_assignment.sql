-- Keys of subject and role never change, so they stand here too: lists need no join.
create table role_assignment (
    id           uuid primary key,
    version      bigint      not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    tenant_id    uuid        not null,
    subject_id   uuid        not null references subject,
    subject_type text        not null,
    subject_key  text        not null,
    role_id      uuid        not null references role,
    role_key     text        not null,
    scope        text        not null check (scope in ('TENANT', 'MANAGED', 'EVERYTHING')),
    valid_from   timestamptz,
    valid_until  timestamptz,
    source       text        not null check (source in ('MANUAL', 'ACCOUNT', 'CLIENT')),
    origin       text,
    recheck_at   timestamptz
);

create unique index role_assignment_once
    on role_assignment (subject_id, role_id, scope, valid_from, valid_until) nulls not distinct;
create index role_assignment_role on role_assignment (role_id);
create index role_assignment_tenant on role_assignment (tenant_id, id);
create index role_assignment_recheck on role_assignment (recheck_at) where recheck_at is not null;

select zugang_protect('role_assignment');
