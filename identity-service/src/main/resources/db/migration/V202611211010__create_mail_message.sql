-- The mail queue. A row is written with the change that causes the mail; nothing secret is in it, the link is made when
-- the mail is sent.
create table mail_message (
    id              uuid primary key,
    tenant_id       uuid        not null,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    account_id      uuid,
    recipient       text        not null,
    kind            text        not null,
    locale          text        not null,
    first_name      text        not null,
    last_name       text        not null,
    state           text        not null check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED')),
    attempts        integer     not null,
    next_attempt_at timestamptz not null,
    lease_until     timestamptz,
    last_error      text,
    sent_at         timestamptz
);

create index mail_message_due on mail_message (next_attempt_at) where state in ('QUEUED', 'SENDING');
create index mail_message_of_tenant on mail_message (tenant_id, id);
create index mail_message_to on mail_message (recipient);

select zugang_protect('mail_message');
