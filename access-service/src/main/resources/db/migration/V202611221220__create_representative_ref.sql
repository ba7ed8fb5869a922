-- Projection of tenant-service's representatives: which account of the provider looks after which customer. The memberships
-- that follow from it are derived whenever the assignment, the account or the customer's group becomes known, in any order.
create table representative_ref (
    id         uuid primary key,
    tenant_id  uuid not null,
    account_id uuid not null
);

create index representative_ref_tenant on representative_ref (tenant_id);
create index representative_ref_account on representative_ref (account_id);

select zugang_protect('representative_ref');
