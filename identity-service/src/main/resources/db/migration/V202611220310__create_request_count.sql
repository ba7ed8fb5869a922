-- Requests of strangers counted in a window of time, for example registrations of one network. Keys are keyed hashes: the
-- table holds neither addresses nor networks. Belongs to no tenant, since nobody is known yet.
create table request_count (
    limit_key text primary key,
    used      integer     not null,
    ends_at   timestamptz not null
);

create index request_count_ends_at on request_count (ends_at);
