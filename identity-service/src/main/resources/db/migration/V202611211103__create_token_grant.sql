-- What an account granted to a client in one authorization: the codes and refresh tokens of it stand and fall together.
create table token_grant (
    id            uuid primary key,
    version       bigint      not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    tenant_id     uuid        not null,
    account_id    uuid        not null,
    session_id    uuid        not null references sso_session (id) on delete cascade,
    client_id     text        not null,
    scope         text        not null,
    nonce         text,
    auth_time     timestamptz not null,
    revoked_at    timestamptz,
    revoke_reason text
);

create index token_grant_session on token_grant (session_id);

-- Single use: `update ... where used_at is null` decides which of two redemptions wins.
create table authorization_code (
    code_hash      text primary key,
    tenant_id      uuid        not null,
    grant_id       uuid        not null references token_grant (id) on delete cascade,
    client_id      text        not null,
    redirect_uri   text        not null,
    code_challenge text        not null,
    expires_at     timestamptz not null,
    used_at        timestamptz
);

create index authorization_code_grant on authorization_code (grant_id);

create table refresh_token (
    token_hash text primary key,
    tenant_id  uuid        not null,
    grant_id   uuid        not null references token_grant (id) on delete cascade,
    client_id  text        not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create index refresh_token_grant on refresh_token (grant_id);

select zugang_protect('token_grant');
select zugang_protect('authorization_code');
select zugang_protect('refresh_token');
