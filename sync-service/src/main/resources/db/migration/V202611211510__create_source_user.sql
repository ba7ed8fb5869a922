-- What an installation last said of each of its users, and what identity-service last confirmed.
create table source_user (
    id             uuid primary key,
    tenant_id      uuid        not null,
    connection_id  uuid        not null references connection (id),
    -- The installation's own key of the user. Byte order, so that lists come out the same on every database.
    source_user_id text        not null collate "C",
    source_version bigint      not null,
    type           text        not null check (type in ('FULL', 'LIGHT', 'SYSTEM')),
    admin          boolean     not null,
    email          text        not null,
    email_key      text        not null generated always as (lower(email)) stored,
    first_name     text        not null,
    last_name      text        not null,
    locale         text,
    -- What the intake had to cut out: [{"code": "ENCODING_INVALID", "field": "lastName"}]
    defects        jsonb       not null default '[]',
    hash           text        not null,
    changed_at     timestamptz not null,
    -- The hash that identity-service confirmed; null as long as it never did.
    delivered_hash text,
    account_id     uuid,
    outcome        text,
    reasons        jsonb       not null default '[]',
    -- Set while a change waits for delivery outside of a run.
    due_at         timestamptz,
    -- Whoever delivers the user holds the claim, so that two deliveries never overtake each other. It expires, because
    -- its holder may die.
    claim          uuid,
    claimed_until  timestamptz,
    unique (connection_id, source_user_id)
);

create index source_user_email on source_user (connection_id, email_key);
create index source_user_claim on source_user (claim) where claim is not null;
create index source_user_due on source_user (due_at) where due_at is not null;

select zugang_protect('source_user');
