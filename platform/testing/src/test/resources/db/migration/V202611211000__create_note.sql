create table note (
    id         uuid primary key,
    tenant_id  uuid        not null,
    text       text        not null,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

select zugang_protect('note');
