-- Queues, customer groups and whatever else a product sorts its resources into.
create table resource_collection (
    id         uuid primary key,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    tenant_id  uuid        not null,
    type       text        not null,
    key        text        not null,
    name       text        not null
);

create unique index resource_collection_key on resource_collection (tenant_id, type, key);

select zugang_protect('resource_collection');

-- What a role allows in a collection. The tenant is the role's.
create table role_collection (
    role_id       uuid   not null references role on delete cascade,
    collection_id uuid   not null references resource_collection,
    tenant_id     uuid,
    actions       text[] not null check (actions <@ '{READ,WRITE,APPEND}' and cardinality(actions) > 0),
    primary key (role_id, collection_id)
);

create index role_collection_collection on role_collection (collection_id);

select zugang_protect('role_collection');
