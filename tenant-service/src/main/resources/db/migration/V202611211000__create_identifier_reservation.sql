-- Names, numbers and domains that have one holder in the whole system. The primary key is the rule of uniqueness.
create table identifier_reservation (
    kind      text        not null check (kind in ('NAME', 'NUMBER', 'OWNER_DOMAIN', 'VERIFIED_DOMAIN')),
    value     text        not null check (value <> '' and length(value) <= 320),
    tenant_id uuid        not null,
    state     text        not null check (state in ('HELD', 'RESERVED')),
    since     timestamptz not null,
    until     timestamptz, -- end of a reservation, null = for good
    primary key (kind, value)
);

create index identifier_reservation_tenant on identifier_reservation (tenant_id);

select zugang_protect('identifier_reservation');

-- Claims a value for a tenant unless another one holds it, and tells the holder. It looks over all tenants, since
-- uniqueness does not end at the caller's reach, and gives the former scope back before it returns.
create function identifier_claim(claimed_kind text, claimed_value text, claimant uuid, moment timestamptz) returns uuid
    language plpgsql as
$$
declare
    former_scope text := coalesce(current_setting('zugang.scope', true), '');
    holder       uuid;
begin
    perform set_config('zugang.scope', 'system', true);
    insert into identifier_reservation as known (kind, value, tenant_id, state, since)
    values (claimed_kind, claimed_value, claimant, 'HELD', moment)
    on conflict (kind, value) do update
        set tenant_id = excluded.tenant_id, state = 'HELD', since = excluded.since, until = null
        where known.state = 'RESERVED' and (known.tenant_id = excluded.tenant_id or known.until < moment);
    select r.tenant_id into holder
    from identifier_reservation r
    where r.kind = claimed_kind and r.value = claimed_value;
    perform set_config('zugang.scope', former_scope, true);
    return holder;
end
$$;

create function identifier_holder(asked_kind text, asked_value text) returns uuid
    language plpgsql as
$$
declare
    former_scope text := coalesce(current_setting('zugang.scope', true), '');
    holder       uuid;
begin
    perform set_config('zugang.scope', 'system', true);
    select r.tenant_id into holder
    from identifier_reservation r
    where r.kind = asked_kind and r.value = asked_value;
    perform set_config('zugang.scope', former_scope, true);
    return holder;
end
$$;
