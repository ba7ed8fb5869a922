-- One password per account, as an argon2id hash in PHC form, which names its own parameters.
create table credential (
    id         uuid primary key,
    tenant_id  uuid        not null,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    account_id uuid        not null unique references account (id) on delete cascade,
    hash       text        not null,
    changed_at timestamptz not null
);

select zugang_protect('credential');

-- One-time links: only the SHA-256 of 256 random bits is kept.
create table action_token (
    id         uuid primary key,
    tenant_id  uuid        not null,
    account_id uuid        not null references account (id) on delete cascade,
    purpose    text        not null check (purpose in ('VERIFY_EMAIL', 'SET_PASSWORD')),
    token_hash text        not null unique,
    email      text        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create index action_token_of_account on action_token (account_id, purpose) where used_at is null;

select zugang_protect('action_token');

-- The tenant's own minimum length (S4.45); without a row the service's default holds.
create table password_policy (
    id         uuid primary key,
    tenant_id  uuid        not null unique,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    min_length integer     not null check (min_length between 6 and 64)
);

select zugang_protect('password_policy');
