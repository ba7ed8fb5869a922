-- Claims of domains. Who holds a domain alone is in identifier_reservation.
create table tenant_domain (
    id         uuid primary key,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    tenant_id  uuid        not null references tenant (id),
    domain     text collate "C" not null check (length(domain) between 3 and 253),
    state      text        not null check (state in ('PENDING', 'VERIFIED', 'FAILED')),
    challenge  text        not null,
    is_primary boolean     not null,
    checked_at timestamptz,
    -- Serves the list of a company's domains, too.
    constraint tenant_domain_once_per_tenant unique (tenant_id, domain)
);

create unique index tenant_domain_one_primary on tenant_domain (tenant_id) where is_primary;

select zugang_protect('tenant_domain');
