-- A company's way to its first account. The row has no tenant until the company step, so only the system sees it by then.
create table registration (
    id             uuid primary key,
    tenant_id      uuid,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    type           text        not null check (type in ('PARTNER', 'CUSTOMER')),
    state          text        not null,
    token_hash     text        not null unique,
    partner_number text,
    approved_by    text,
    approved_at    timestamptz,
    company_name   text,
    company_domain text,
    account_id     uuid,
    -- Where the verification or the "account exists" mail goes; kept to answer both cases alike.
    mail_to        text,
    mails_since    timestamptz,
    mails_sent     integer     not null,
    expires_at     timestamptz not null,
    completed_at   timestamptz
);

create index registration_of_state on registration (state, id);
create index registration_of_account on registration (account_id) where account_id is not null;

select zugang_protect('registration');
