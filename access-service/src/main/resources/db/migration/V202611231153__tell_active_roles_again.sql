-- Who listens from now on knows none of the roles that were active before, and those that an earlier upgrade made active were
-- never told. So each is told once more; whoever knows it already learns nothing new.
select set_config('zugang.scope', 'system', true);

-- Older instances may still run. Without this a switch could be told before what it switched from.
lock table active_role in share mode;

insert into outbox (event_id, type, subject, event_time, event_tenant, data)
select gen_random_uuid(), 'access.active-role.changed.v1', cast(s.key as uuid), now(), r.tenant_id,
       json_build_object(
           'accountId', s.key,
           'application', r.application,
           'assignmentId', r.assignment_id,
           'role', a.role_key,
           'formerAssignmentId', null)
from active_role r
join subject s on s.id = r.subject_id
join role_assignment a on a.id = r.assignment_id
order by r.subject_id, r.application;
