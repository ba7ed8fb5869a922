-- Who listened before accounts had said their type knows it of none that has not changed since. So each account that exists
-- now is told once more, as it is; whoever knows it already learns nothing new.
select set_config('zugang.scope', 'system', true);

-- Older instances may still run. Without this an account that one of them disables meanwhile would be told of as enabled,
-- and after that change, since events have the order in which they are written.
lock table account in share mode;

insert into outbox (event_id, type, subject, event_time, event_tenant, data)
select gen_random_uuid(), 'identity.account.updated.v1', a.id, now(), a.tenant_id,
       json_strip_nulls(json_build_object(
           'id', a.id,
           'version', a.version,
           'tenantId', a.tenant_id,
           'type', a.type,
           'login', a.login,
           'email', a.email,
           'emailVerified', a.email_verified,
           'firstName', a.first_name,
           'lastName', a.last_name,
           'locale', a.locale,
           'mobile', a.mobile,
           'enabled', a.enabled,
           'validFrom', to_char(a.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           'validUntil', to_char(a.valid_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           'status', case
               when 'VERIFY_EMAIL' = any (a.required_actions) then 'PENDING_VERIFICATION'
               when not a.enabled then 'DISABLED'
               when 'SET_PASSWORD' = any (a.required_actions) then 'INVITED'
               else 'ACTIVE' end,
           'requiredActions', a.required_actions,
           'origin', a.origin,
           'owner', a.owner,
           'installationAdmin', a.installation_admin,
           'installations', array(
               select l.installation_id from account_installation_link l where l.account_id = a.id order by 1),
           'managedBy', a.managed_by,
           'changed', json_build_array('type')))
from account a
where a.deleted_at is null
order by a.id;
