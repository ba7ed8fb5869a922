-- Events this service publishes. None of these tables is under row-level security: they are written under any tenant's
-- scope and the relay and the feed work over all tenants. The feed is read with the permission event:read by callers who
-- reach everything. The column is called event_tenant, not tenant_id, to make that exception visible.

-- Written with the change it tells of, in the same transaction. Rows live for milliseconds, until the relay moves them.
create table outbox (
    seq          bigint generated always as identity primary key,
    event_id     uuid        not null,
    type         text        not null,
    subject      uuid        not null,
    event_time   timestamptz not null,
    event_tenant uuid        not null,
    -- json, not jsonb: what was published is what is read, to the order of its members
    data         json        not null
) with (
    -- A queue: vacuumed by the number of moved rows, as the table itself is always almost empty.
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 2000
);

-- What GET /events reads. Only the relay writes it, one transaction at a time, so a position never becomes visible after
-- a higher one.
create table event_feed (
    position     bigint generated always as identity primary key,
    event_id     uuid        not null,
    type         text        not null,
    subject      uuid        not null,
    event_time   timestamptz not null,
    event_tenant uuid        not null,
    data         json        not null,
    fed_at       timestamptz not null default now()
);

create index event_feed_type on event_feed (type, position);

-- The last position that retention has deleted: a cursor before it has lost events and must be told so.
create table feed_floor (
    only_row boolean primary key default true check (only_row),
    position bigint not null
);

insert into feed_floor (position) values (0);
