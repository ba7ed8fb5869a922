-- The primary key is the promise that one role is active for an account and an application.
create table active_role (
    subject_id    uuid        not null references subject,
    application   text        not null,
    tenant_id     uuid        not null,
    assignment_id uuid        not null references role_assignment,
    changed_at    timestamptz not null,
    primary key (subject_id, application)
);

create index active_role_assignment on active_role (assignment_id);

select zugang_protect('active_role');

-- A tenant without a row decides by UNION.
create table access_policy (
    tenant_id       uuid primary key,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    evaluation_mode text        not null check (evaluation_mode in ('UNION', 'ACTIVE_ROLE')),
    -- Sources that count whichever role is active: PROFILE, GROUP.
    always_on       text[]      not null default '{}',
    self_switch     boolean     not null default true
);

select zugang_protect('access_policy');
