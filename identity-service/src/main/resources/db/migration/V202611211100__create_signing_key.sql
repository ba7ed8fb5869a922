-- Key pairs for tokens. sealed_key is the private JWK under AES-256-GCM (nonce first); the state of a key follows from
-- active_from. Belongs to no tenant.
create table signing_key (
    id          uuid primary key,
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    kid         text        not null unique,
    sealed_key  bytea       not null,
    active_from timestamptz not null
);
