-- The rules that decide what becomes of a user, in one place for dry runs, full runs and single pushes:
--   SKIPPED    never meant to be synchronised
--   FAILED     something is wrong, and the reasons name everything that is
--   UNCHANGED  identity-service has confirmed exactly this state
--   DELIVER    to be sent to identity-service
--
-- One pass without joins of large sets: partners are looked up through the index, user by user. Joins would be planned by
-- statistics that a table does not have yet when the first import fills it, and came out quadratic.
create view judged_source_user with (security_invoker = true) as
select u.*,
       case
           when u.type = 'SYSTEM' or is_excluded then 'SKIPPED'
           when jsonb_array_length(found.reasons) > 0 then 'FAILED'
           when u.account_id is not null and u.delivered_hash = u.hash then 'UNCHANGED'
           else 'DELIVER'
       end as verdict,
       found.reasons as found_reasons
from source_user u
join mapping m on m.connection_id = u.connection_id
cross join lateral (select u.type = any (string_to_array(m.excluded_types, ',')) as is_excluded) as excluded
-- Only users that would get an account compete for an address, and what is no address yet is nobody's.
cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('code', 'EMAIL_DUPLICATE_IN_SOURCE', 'field', 'email',
                                                 'relatedSourceUserId', partner.source_user_id)), '[]'::jsonb) as reasons
    from (select p.source_user_id
          from source_user p
          where p.connection_id = u.connection_id
            and p.email_key = u.email_key
            and u.email_complete
            and p.id <> u.id
            and p.type <> 'SYSTEM'
            and p.type <> all (string_to_array(m.excluded_types, ','))
          order by p.source_user_id
          limit 5) as partner
) as shared
cross join lateral (
    select case
        when u.type = 'SYSTEM' then jsonb_build_array(jsonb_build_object('code', 'SYSTEM_USER', 'field', 'type'))
        when is_excluded then jsonb_build_array(jsonb_build_object('code', 'USER_TYPE_EXCLUDED', 'field', 'type'))
        else case when u.email = '' then '[{"code": "EMAIL_MISSING", "field": "email"}]'::jsonb
                  when not u.email_complete then '[{"code": "EMAIL_INVALID", "field": "email"}]'::jsonb
                  else '[]'::jsonb end
            || shared.reasons
            || case when char_length(u.first_name) < m.min_name_length
                    then '[{"code": "DATA_INCOMPLETE", "field": "firstName"}]'::jsonb else '[]'::jsonb end
            || case when char_length(u.last_name) < m.min_name_length
                    then '[{"code": "DATA_INCOMPLETE", "field": "lastName"}]'::jsonb else '[]'::jsonb end
            || u.defects
    end as reasons
) as found;
