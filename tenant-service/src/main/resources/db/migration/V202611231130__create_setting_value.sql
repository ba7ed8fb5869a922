-- What companies have set for themselves, as text; null after a reset. The row stays then, because its version must not
-- start again: other services leave aside what is not newer.
create table setting_value (
    id         uuid primary key,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    tenant_id  uuid        not null references tenant (id),
    key        text collate "C" not null check (length(key) between 1 and 80),
    value      text check (length(value) <= 2000),
    -- Serves the list of a company's settings, too.
    constraint setting_value_once unique (tenant_id, key)
);

select zugang_protect('setting_value');
