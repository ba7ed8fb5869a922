-- Clients of the token endpoint. Service clients and the portal belong to no tenant and come from configuration; the
-- client of an installation belongs to the installation's tenant. Secrets are 256 random bits, kept as SHA-256.
create table oauth_client (
    id                        uuid primary key,
    version                   bigint      not null,
    created_at                timestamptz not null,
    updated_at                timestamptz not null,
    client_id                 text        not null unique,
    kind                      text        not null check (kind in ('SERVICE', 'PORTAL', 'INSTALLATION')),
    tenant_id                 uuid,
    installation_id           uuid unique,
    secret_hash               text,
    redirect_uris             text[]      not null default '{}',
    post_logout_redirect_uris text[]      not null default '{}',
    check ((kind = 'INSTALLATION') = (tenant_id is not null)),
    check ((kind = 'INSTALLATION') = (installation_id is not null))
);

select zugang_protect('oauth_client');
