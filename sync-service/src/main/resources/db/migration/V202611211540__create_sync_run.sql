-- A run over all users of a connection. Everything it needs to go on after a crash is here and in its items.
create table sync_run (
    id              uuid primary key,
    tenant_id       uuid        not null,
    connection_id   uuid        not null references connection (id),
    mode            text        not null check (mode in ('DRY_RUN', 'FULL')),
    state           text        not null
        check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'PARTIAL', 'FAILED', 'CANCELLED')),
    started_by      text        not null,
    waiting_for     text,
    -- False once a dry run found that identity-service cannot check e-mails without changing something.
    emails_checked  boolean     not null default true,
    queued_at       timestamptz not null,
    started_at      timestamptz,
    planned_at      timestamptz,
    finished_at     timestamptz,
    failures        int         not null default 0,
    next_attempt_at timestamptz not null,
    -- The run whose last turn is longest ago is next, so that a large run does not starve the small ones.
    turn_at         timestamptz not null,
    -- A replica works on a run only while it holds the lease; it expires, because replicas die.
    lease           uuid,
    leased_until    timestamptz,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null
);

create unique index sync_run_open_once on sync_run (connection_id) where state in ('QUEUED', 'RUNNING');
create index sync_run_due on sync_run (turn_at) where state in ('QUEUED', 'RUNNING');
create index sync_run_of_connection on sync_run (connection_id, id);

select zugang_protect('sync_run');

-- One user in one run. Without an outcome it is still to be delivered.
create table run_item (
    run_id         uuid    not null references sync_run (id),
    ordinal        int     not null,
    tenant_id      uuid    not null,
    source_user    uuid    not null references source_user (id),
    source_user_id text    not null collate "C",
    display_name   text    not null,
    outcome        text check (outcome in ('CREATED', 'LINKED', 'UPDATED', 'UNCHANGED', 'SKIPPED', 'FAILED')),
    reasons        jsonb   not null default '[]',
    account_id     uuid,
    primary key (run_id, ordinal)
);

create index run_item_outcome on run_item (run_id, outcome, ordinal);
create unique index run_item_user on run_item (run_id, source_user);

select zugang_protect('run_item');
