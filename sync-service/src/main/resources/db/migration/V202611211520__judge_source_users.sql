-- The rules that decide what becomes of a user, in one place for dry runs, full runs and single pushes.

-- A complete address: a local part, and a domain of at least two labels. Unicode domains are stored in their ASCII form.
create function email_is_complete(address text) returns boolean
    language sql immutable parallel safe
    return char_length(address) <= 254
        and address ~* ('^(?=[^@]{1,64}@)[a-z0-9!#$%&''*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&''*+/=?^_`{|}~-]+)*'
            || '@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$');

-- The verdict on users of one connection, on all of them when p_ids is null:
--   SKIPPED    never meant to be synchronised
--   FAILED     something is wrong, and the reasons name everything that is
--   UNCHANGED  identity-service has confirmed exactly this state
--   DELIVER    to be sent to identity-service
create function source_user_verdict(p_connection uuid, p_ids uuid[])
    returns table (id uuid, verdict text, reasons jsonb)
    language sql stable
as
$$
with rule as (
    select string_to_array(m.excluded_types, ',') as excluded_types, m.min_name_length
    from mapping m
    where m.connection_id = p_connection
),
asked as (
    select u.*, u.type = 'SYSTEM' as is_system, u.type = any (rule.excluded_types) as is_excluded, rule.min_name_length
    from source_user u
    cross join rule
    where u.connection_id = p_connection
      and (p_ids is null or u.id = any (p_ids))
),
synced as (
    select * from asked where not is_system and not is_excluded
),
-- Only users that would get an account compete for an address, and what is no address yet is nobody's. Six holders are
-- enough to name five partners to each.
shared as (
    select u.email_key, (array_agg(u.source_user_id order by u.source_user_id))[1:6] as holders
    from source_user u
    cross join rule
    where u.connection_id = p_connection
      and email_is_complete(u.email)
      and u.type <> 'SYSTEM'
      and u.type <> all (rule.excluded_types)
      and (p_ids is null or u.email_key = any (array(select s.email_key from synced s)))
    group by u.email_key
    having count(*) > 1
),
reason as (
    select a.id, 1 as place, jsonb_build_object('code', 'SYSTEM_USER', 'field', 'type') as reason
    from asked a where a.is_system
    union all
    select a.id, 1, jsonb_build_object('code', 'USER_TYPE_EXCLUDED', 'field', 'type')
    from asked a where a.is_excluded and not a.is_system
    union all
    select s.id, 2, jsonb_build_object('code', 'EMAIL_MISSING', 'field', 'email')
    from synced s where s.email = ''
    union all
    select s.id, 2, jsonb_build_object('code', 'EMAIL_INVALID', 'field', 'email')
    from synced s where s.email <> '' and not email_is_complete(s.email)
    union all
    select s.id, 3, jsonb_build_object('code', 'EMAIL_DUPLICATE_IN_SOURCE', 'field', 'email',
                                       'relatedSourceUserId', partner.source_user_id)
    from synced s
    join shared on shared.email_key = s.email_key
    cross join lateral (
        select holder as source_user_id
        from unnest(shared.holders) with ordinality as h (holder, place)
        where holder <> s.source_user_id
        order by h.place
        limit 5
    ) partner
    union all
    select s.id, 4, jsonb_build_object('code', 'DATA_INCOMPLETE', 'field', 'firstName')
    from synced s where char_length(s.first_name) < s.min_name_length
    union all
    select s.id, 5, jsonb_build_object('code', 'DATA_INCOMPLETE', 'field', 'lastName')
    from synced s where char_length(s.last_name) < s.min_name_length
    union all
    select s.id, 6, defect
    from synced s cross join lateral jsonb_array_elements(s.defects) as defect
),
found as (
    select r.id, jsonb_agg(r.reason order by r.place, r.reason) as reasons
    from reason r
    group by r.id
)
select a.id,
       case
           when a.is_system or a.is_excluded then 'SKIPPED'
           when found.reasons is not null then 'FAILED'
           when a.account_id is not null and a.delivered_hash = a.hash then 'UNCHANGED'
           else 'DELIVER'
       end,
       coalesce(found.reasons, '[]'::jsonb)
from asked a
left join found on found.id = a.id
$$;
