-- The tree of units inside a company. The foreign key goes through the company: no unit is below another company's.
create table organizational_unit (
    id         uuid primary key,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    tenant_id  uuid        not null references tenant (id),
    parent_id  uuid,
    name       text        not null check (length(name) between 1 and 120),
    name_key   text collate "C" not null check (name_key <> ''),
    constraint organizational_unit_of_tenant unique (tenant_id, id),
    constraint organizational_unit_parent foreign key (tenant_id, parent_id)
        references organizational_unit (tenant_id, id),
    check (parent_id <> id),
    -- Serves the list of one level, too.
    constraint organizational_unit_name unique nulls not distinct (tenant_id, parent_id, name_key)
);

-- The list of all units of a company, in its order.
create index organizational_unit_list on organizational_unit (tenant_id, name_key, id);

select zugang_protect('organizational_unit');
