-- Projection of tenant-service: the units of companies. A deleted one stays as a stone on its grave, so that a late event
-- cannot bring it back.
create table unit_ref (
    id        uuid primary key,
    tenant_id uuid    not null,
    version   bigint  not null,
    deleted   boolean not null
);

select zugang_protect('unit_ref');

-- Where in its company a person belongs.
alter table account add column unit_id uuid;

create index account_of_unit on account (unit_id) where unit_id is not null;
