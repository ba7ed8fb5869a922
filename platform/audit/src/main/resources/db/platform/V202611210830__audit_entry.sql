-- Who changed what. Written in the transaction of the change and never changed afterwards.
create table audit_entry (
    id           uuid        primary key,
    tenant_id    uuid        not null,
    occurred_at  timestamptz not null,
    actor_type   text        not null,
    actor_id     text        not null,
    actor_tenant uuid,
    on_behalf_of uuid,
    action       text        not null,
    target_type  text        not null,
    target_id    uuid        not null,
    before_hash  text,
    after_hash   text,
    changed      text[]      not null,
    request_id   text        not null
);

-- Identifiers are time-ordered, so the newest entries of a tenant are at one end of this index.
create index audit_entry_tenant on audit_entry (tenant_id, id desc);
create index audit_entry_target on audit_entry (target_id, id desc);

-- The runtime role's name is not known here, so its right to update and delete cannot be revoked; nobody may, not even
-- the owner by accident.
create function zugang_refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'table % is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entry_is_append_only
    before update or delete or truncate on audit_entry
    for each statement execute function zugang_refuse_change();

select zugang_protect('audit_entry');
