-- Projection of identity-service's accounts and installation clients: what a decision must know of them.
create table subject (
    id          uuid primary key,
    tenant_id   uuid        not null,
    type        text        not null check (type in ('ACCOUNT', 'SERVICE')),
    key         text        not null,
    enabled     boolean     not null,
    status      text        not null,
    valid_from  timestamptz,
    valid_until timestamptz,
    recheck_at  timestamptz,
    unique (type, key)
);

create index subject_recheck on subject (recheck_at) where recheck_at is not null;

select zugang_protect('subject');

-- Sessions that are over, until no token of theirs can be valid any more.
create table ended_session (
    sid        text primary key,
    tenant_id  uuid        not null,
    expires_at timestamptz not null
);

create index ended_session_expiry on ended_session (expires_at);

select zugang_protect('ended_session');
