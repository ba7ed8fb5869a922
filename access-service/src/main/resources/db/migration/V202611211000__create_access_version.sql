-- One row per tenant, counted up in every transaction that can change a decision about one of its subjects. Its row lock
-- puts those transactions in order; the number is what callers compare answers by.
create table access_version (
    tenant_id uuid primary key,
    version   bigint not null
);

select zugang_protect('access_version');
