-- Sign-ins of people. The browser holds a random token, the table its SHA-256.
create table sso_session (
    id               uuid primary key,
    version          bigint      not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    tenant_id        uuid        not null,
    account_id       uuid        not null,
    token_hash       text        not null unique,
    installation_id  uuid,
    amr              text        not null,
    authenticated_at timestamptz not null,
    expires_at       timestamptz not null,
    ended_at         timestamptz,
    end_reason       text
);

create index sso_session_live on sso_session (account_id) where ended_at is null;
create index sso_session_expired on sso_session (expires_at);

select zugang_protect('sso_session');
