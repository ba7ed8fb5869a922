-- That a partner manages a customer. It belongs to the customer, which keeps it after its end; the partner loses sight of
-- it together with the customer.
create table delegation (
    id         uuid primary key,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    tenant_id  uuid        not null references tenant (id),
    partner_id uuid        not null references tenant (id),
    state      text        not null check (state in ('ACTIVE', 'TERMINATED')),
    ended_at   timestamptz,
    check ((state = 'TERMINATED') = (ended_at is not null))
);

create unique index delegation_one_active on delegation (tenant_id) where state = 'ACTIVE';
create index delegation_of_tenant on delegation (tenant_id, id);
create index delegation_of_partner on delegation (partner_id, id) where state = 'ACTIVE';

select zugang_protect('delegation');

-- Customers that were there before.
select set_config('zugang.scope', 'system', true);
insert into delegation (id, version, created_at, updated_at, tenant_id, partner_id, state)
select gen_random_uuid(), 0, created_at, created_at, id, partner_id, 'ACTIVE'
from tenant
where partner_id is not null and status <> 'DELETED';
