-- Which account stands for which user of which installation (S1.52). Versions and hashes are per link, so that two
-- installations that spell a person differently do not overwrite each other on every run.
create table account_installation_link (
    id              uuid primary key,
    tenant_id       uuid        not null,
    account_id      uuid        not null references account (id),
    installation_id uuid        not null,
    source_user_id  text        not null,
    source_version  bigint      not null,
    delivered_hash  bytea       not null,
    admin           boolean     not null,
    created_at      timestamptz not null default now(),
    constraint account_installation_link_account unique (installation_id, account_id),
    constraint account_installation_link_source_user unique (installation_id, source_user_id)
);

create index account_installation_link_of_account on account_installation_link (account_id);

select zugang_protect('account_installation_link');
