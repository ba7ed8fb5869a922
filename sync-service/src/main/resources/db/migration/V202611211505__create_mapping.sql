-- How a connection reads the users of its installation. The types are one comma-separated list, because nothing ever asks
-- for a single one of them.
create table mapping (
    id              uuid primary key,
    tenant_id       uuid        not null,
    connection_id   uuid        not null unique references connection (id),
    excluded_types  text        not null,
    min_name_length int         not null check (min_name_length between 1 and 64),
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null
);

select zugang_protect('mapping');
