-- Accounts. Login and e-mail are stored normalised (case-folded, domain in ASCII) and are unique over all tenants and over
-- deleted accounts. The constraints are deferrable so that one statement may swap two addresses (S1.50, C2).
create table account (
    id                  uuid primary key,
    tenant_id           uuid        not null,
    version             bigint      not null,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    type                text        not null check (type in ('INTERNAL', 'EXTERNAL', 'SERVICE', 'SYSTEM')),
    login               text        not null,
    email               text        not null,
    email_verified      boolean     not null,
    mobile              text,
    first_name          text        not null,
    last_name           text        not null,
    locale              text        not null,
    enabled             boolean     not null,
    valid_from          timestamptz,
    valid_until         timestamptz,
    -- The date the validity job has already acted on: it acts once per crossed date (C22).
    valid_from_applied  timestamptz,
    valid_until_applied timestamptz,
    required_actions    text[]      not null,
    origin              text        not null check (origin in ('LOCAL', 'REGISTRATION', 'BOOTSTRAP', 'SYNC')),
    managed_by          text        not null check (managed_by in ('LOCAL', 'SOURCE')),
    installation_admin  boolean     not null,
    owner               boolean     not null,
    deleted_at          timestamptz,
    constraint account_login_unique unique (login) deferrable initially immediate,
    constraint account_email_unique unique (email) deferrable initially immediate,
    check (valid_from < valid_until)
);

create index account_of_tenant on account (tenant_id, id);
create index account_start_due on account (valid_from) where valid_from is distinct from valid_from_applied and deleted_at is null;
create index account_end_due on account (valid_until) where valid_until is distinct from valid_until_applied and deleted_at is null;

select zugang_protect('account');

-- Logins and addresses of deleted accounts stay reserved (S1.60, S5.4). Only hashes, and no tenant: the reservation
-- outlives the personal data and tells nobody whose it was.
create table identifier_reservation (
    kind       text        not null check (kind in ('LOGIN', 'EMAIL')),
    value_hash bytea       not null,
    since      timestamptz not null,
    primary key (kind, value_hash)
);
