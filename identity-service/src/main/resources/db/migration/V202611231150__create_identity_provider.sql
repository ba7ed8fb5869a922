-- The OpenID Providers of companies. Secrets are sealed by identity.key-encryption-key.
create table identity_provider (
    id            uuid primary key,
    version       bigint      not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    tenant_id     uuid        not null,
    name          text        not null check (name <> ''),
    issuer        text        not null,
    client_id     text        not null,
    sealed_secret bytea,
    enabled       boolean     not null
);

create unique index identity_provider_name on identity_provider (tenant_id, lower(name));

select zugang_protect('identity_provider');
