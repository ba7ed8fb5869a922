-- Who represents a customer. The accounts are identity-service's.
create table representative (
    id         uuid primary key,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    tenant_id  uuid        not null references tenant (id),
    account_id uuid        not null,
    constraint representative_once unique (tenant_id, account_id)
);

create index representative_list on representative (tenant_id, id);
create index representative_account on representative (account_id);

select zugang_protect('representative');
