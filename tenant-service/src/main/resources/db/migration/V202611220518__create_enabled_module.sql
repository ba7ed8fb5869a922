-- Modules that are switched on for an installation.
create table enabled_module (
    id              uuid primary key,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    tenant_id       uuid        not null references tenant (id),
    installation_id uuid        not null references installation (id),
    module_key      text collate "C" not null check (length(module_key) between 1 and 60),
    -- Serves the list of an installation's modules, too.
    constraint enabled_module_once unique (installation_id, module_key)
);

select zugang_protect('enabled_module');
