-- Events this service consumes. Handlers work over all tenants, so these tables are not under row-level security.

-- One row for each handled event, committed with the handler's writes: what is in here has had its effect.
create table inbox (
    source     text        not null,
    event_id   text        not null,
    handled_at timestamptz not null default now(),
    primary key (source, event_id)
);

-- Rows arrive in the order of handled_at, which is all a BRIN index needs.
create index inbox_handled_at on inbox using brin (handled_at);

-- How far each source is read. The row is also the lock that lets one replica at a time handle a source.
create table feed_cursor (
    source   text primary key,
    -- '' is the beginning of the feed
    cursor   text        not null,
    -- the event types that are read, sorted; a replica whose handlers want others stands back
    types    text        not null,
    moved_at timestamptz not null default now()
);

-- Events whose handler keeps failing, and the later events of their subjects, which have to wait for them.
create table parked_event (
    ord        bigint generated always as identity primary key,
    source     text        not null,
    event_id   text        not null,
    subject    text        not null,
    event      json        not null,
    attempts   int         not null default 0,
    retry_at   timestamptz not null,
    last_error text,
    parked_at  timestamptz not null default now(),
    unique (source, event_id)
);

create index parked_event_subject on parked_event (source, subject, ord);
