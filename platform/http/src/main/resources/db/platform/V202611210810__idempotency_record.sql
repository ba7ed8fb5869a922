-- Answers to requests with an Idempotency-Key. Keyed by caller: nobody can ask for another caller's answer. Not under
-- row-level security, because anonymous requests have keys too.
create table idempotency_record (
    caller       text        not null,
    key          text        not null,
    request_hash bytea       not null,
    status       int,
    location     text,
    etag         text,
    media_type   text,
    body         text,
    expires_at   timestamptz not null,
    primary key (caller, key)
);

create index idempotency_record_expiry on idempotency_record (expires_at);
