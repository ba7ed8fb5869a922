-- A complete address: a local part, and a domain of at least two labels. Unicode domains are stored in their ASCII form.
-- Bounds are counted and not written into the pattern, where each would be tried out character by character.
create function email_is_complete(address text) returns boolean
    language sql immutable parallel safe
    return char_length(address) <= 254
        and position('@' in address) between 2 and 65
        and address ~* ('^[a-z0-9!#$%&''*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&''*+/=?^_`{|}~-]+)*'
            || '@([a-z0-9]+(-+[a-z0-9]+)*\.)+[a-z][a-z0-9-]*[a-z0-9]$')
        and not exists (select 1
                        from unnest(string_to_array(split_part(address, '@', 2), '.')) as label
                        where char_length(label) > 63);

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
    -- Judged once when it is pushed; whether it is unique depends on the others and is judged each time.
    email_complete boolean     not null generated always as (email_is_complete(email)) stored,
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

-- In this order, so that the first few holders of an address are read without sorting.
create index source_user_email on source_user (connection_id, email_key, source_user_id);
create index source_user_claim on source_user (claim) where claim is not null;
create index source_user_due on source_user (due_at) where due_at is not null;

select zugang_protect('source_user');
