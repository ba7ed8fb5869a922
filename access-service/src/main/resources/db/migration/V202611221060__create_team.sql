create table team (
    id         uuid primary key,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    tenant_id  uuid        not null,
    name       text        not null
);

create unique index team_name on team (tenant_id, name);

select zugang_protect('team');

create table team_member (
    team_id    uuid not null references team on delete cascade,
    subject_id uuid not null references subject,
    tenant_id  uuid not null,
    primary key (team_id, subject_id)
);

create index team_member_subject on team_member (subject_id);

select zugang_protect('team_member');
