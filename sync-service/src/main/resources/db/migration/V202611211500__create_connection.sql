-- The bond between one installation and the central accounts. A closed connection stays for the record; a new activation
-- opens a new one.
create table connection (
    id                 uuid primary key,
    tenant_id          uuid        not null,
    installation_id    uuid        not null,
    installation_name  text        not null,
    state              text        not null
        check (state in ('REQUESTED', 'CONNECTING', 'CONNECTED', 'ERROR', 'CLOSED')),
    client_id          text,
    last_error_code    text,
    last_error_message text,
    last_error_at      timestamptz,
    failures           int         not null default 0,
    next_attempt_at    timestamptz not null,
    connected_at       timestamptz,
    closed_at          timestamptz,
    version            bigint      not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null
);

-- Two activations at the same moment must not give two connections, whatever the code believes.
create unique index connection_open_once on connection (installation_id) where state <> 'CLOSED';
create index connection_of_tenant on connection (tenant_id, id);
create index connection_due on connection (next_attempt_at) where state in ('REQUESTED', 'CONNECTING', 'ERROR');

select zugang_protect('connection');
