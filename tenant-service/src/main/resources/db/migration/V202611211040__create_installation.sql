-- Installations with the state of their central access.
create table installation (
    id                    uuid primary key,
    version               bigint      not null,
    created_at            timestamptz not null,
    updated_at            timestamptz not null,
    tenant_id             uuid        not null references tenant (id),
    name                  text        not null check (length(name) <= 120),
    name_key              text collate "C" not null check (name_key <> ''),
    external_id           text        not null check (length(external_id) between 1 and 120),
    product               text        not null check (length(product) between 1 and 60),
    product_version       text        not null check (product_version ~ '^\d{1,9}(\.\d{1,9}){3}$'),
    hosting               text        not null check (hosting in ('CLOUD', 'ON_PREMISES')),
    directory_linked      boolean     not null,
    activation            text        not null check (activation in ('OFF', 'ACTIVE')),
    activation_changed_at timestamptz,
    acknowledged_warnings text[]      not null,
    -- System-wide: an installation belongs to exactly one company.
    constraint installation_external_id unique (external_id),
    -- Serves the list of a company's installations, too.
    constraint installation_name_per_tenant unique (tenant_id, name_key)
);

select zugang_protect('installation');
