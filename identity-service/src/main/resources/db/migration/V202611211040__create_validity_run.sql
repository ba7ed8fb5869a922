-- One row per half-hour slot: inserting it is the election of the replica that runs the job. The holder renews its lease;
-- an expired lease is taken over with a higher fence, and every write of the job names its fence.
create table validity_run (
    id          uuid primary key,
    slot        timestamptz not null unique,
    cause       text        not null check (cause in ('SCHEDULED', 'REQUESTED')),
    state       text        not null check (state in ('RUNNING', 'SUCCEEDED', 'FAILED')),
    fence       bigint      not null,
    lease_until timestamptz not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    error       text
);

-- At most one run at a time in the whole cluster.
create unique index validity_run_one_running on validity_run ((true)) where state = 'RUNNING';

create table validity_switch (
    run_id     uuid        not null references validity_run (id),
    tenant_id  uuid        not null,
    account_id uuid        not null,
    direction  text        not null check (direction in ('ON', 'OFF')),
    boundary   timestamptz not null,
    primary key (run_id, account_id)
);

create index validity_switch_of_account on validity_switch (account_id);

select zugang_protect('validity_switch');
