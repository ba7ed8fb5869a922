-- Companies. Sorted text has collation "C": it is what the paging cursor compares, and under row-level security an index
-- serves only comparisons that cannot leak.
create table tenant (
    id              uuid primary key,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    kind            text        not null check (kind in ('PROVIDER', 'PARTNER', 'CUSTOMER')),
    status          text        not null check (status in ('PENDING', 'ACTIVE', 'SUSPENDED', 'DELETED')),
    name            text        not null check (length(name) <= 160),
    name_key        text collate "C" not null check (name_key <> ''),
    number          text check (length(number) <= 40),
    partner_id      uuid references tenant (id),
    parent_id       uuid references tenant (id),
    registration_id uuid,
    pending_until   timestamptz,
    check (partner_id is null or kind = 'CUSTOMER')
);

-- Exactly one provider, also when two instances start on an empty database.
create unique index tenant_one_provider on tenant (kind) where kind = 'PROVIDER';
create unique index tenant_registration on tenant (registration_id) where status <> 'DELETED';

-- The list in order of names, for those who reach everything.
create index tenant_list on tenant (name_key, id);
-- The list of a partner's customers.
create index tenant_of_partner on tenant (partner_id, name_key, id) where partner_id is not null;

create table tenant_word (
    tenant_id uuid not null references tenant (id) on delete cascade,
    word      text collate "C" not null,
    primary key (tenant_id, word)
);

-- The search for beginnings of words.
create index tenant_word_search on tenant_word (word, tenant_id);

-- What the other tables' policies read is written with the company itself, so a new customer is within its partner's
-- reach in the very transaction that makes it.
create function tenant_ref_follow() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'DELETE' then
        delete from tenant_ref where id = old.id;
        return old;
    end if;
    insert into tenant_ref (id, kind, partner_id, status, name, version)
    values (new.id, new.kind, new.partner_id, new.status, new.name, new.version)
    on conflict (id) do update
        set kind = excluded.kind, partner_id = excluded.partner_id, status = excluded.status, name = excluded.name,
            version = excluded.version;
    return new;
end
$$;

create trigger tenant_ref_follows_tenant
    after insert or update or delete on tenant
    for each row execute function tenant_ref_follow();

select zugang_protect('tenant', 'id');
select zugang_protect('tenant_word');

-- A partner's new customer is not in tenant_ref before it is written, so the first policy cannot know it. The sub-select
-- makes PostgreSQL read the setting once for a statement.
create policy tenant_of_managing_partner on tenant
    using (partner_id = any
           ((select coalesce(nullif(current_setting('zugang.managed', true), ''), '{}')::uuid[])::uuid[]))
    with check (partner_id = any
                ((select coalesce(nullif(current_setting('zugang.managed', true), ''), '{}')::uuid[])::uuid[]));

-- Seen with explain analyze on 20,000 companies, as the runtime role (IndexUseTest holds it): the list over everything
-- reads 51 rows of tenant_list, in order; a partner's list is a BitmapOr of tenant_pkey and tenant_of_partner; the search
-- starts at tenant_word_search; both sort only what the partner has or the words match.
