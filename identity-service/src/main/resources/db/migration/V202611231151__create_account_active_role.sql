-- Projection of access-service: the role that is active for an account in an application. Access tokens tell it.
create table account_active_role (
    -- An account that is discarded goes as if it had never been.
    account_id  uuid not null references account (id) on delete cascade,
    application text not null,
    tenant_id   uuid not null,
    role        text not null,
    primary key (account_id, application)
);

select zugang_protect('account_active_role');
