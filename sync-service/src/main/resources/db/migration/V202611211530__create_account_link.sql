-- Which account a user of an installation signs in with. One account can be linked to several installations of its tenant,
-- but on one installation it stands for one user.
create table account_link (
    id              uuid primary key,
    tenant_id       uuid        not null,
    connection_id   uuid        not null references connection (id),
    installation_id uuid        not null,
    source_user_id  text        not null collate "C",
    account_id      uuid        not null,
    created_at      timestamptz not null,
    unique (installation_id, account_id),
    unique (installation_id, source_user_id)
);

create index account_link_account on account_link (tenant_id, account_id);

select zugang_protect('account_link');
