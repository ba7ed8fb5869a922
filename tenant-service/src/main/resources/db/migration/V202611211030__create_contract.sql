-- Service contracts. No column holds an IBAN that could be read back.
create table contract (
    id          uuid primary key,
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    tenant_id   uuid        not null references tenant (id),
    number      text collate "C" not null check (length(number) between 1 and 40),
    masked_iban text        not null check (masked_iban ~ '^[A-Z]{2}[*]+[A-Z0-9]{4}$'),
    iban_hash   bytea       not null,
    valid_from  date,
    valid_until date,
    check (valid_until >= valid_from),
    -- Serves the list of a company's contracts, too.
    constraint contract_number_per_tenant unique (tenant_id, number)
);

select zugang_protect('contract');
