-- The application in which an assignment can be the active one: that of most permissions of its role. Every role that was
-- there before spoke of Zugang itself.
alter table role_assignment
    add column application text not null default 'zugang';

alter table role_assignment
    alter column application drop default;

-- An assignment may go, as long as another one is active when the transaction ends.
alter table active_role drop constraint active_role_assignment_id_fkey;
alter table active_role
    add constraint active_role_assignment foreign key (assignment_id) references role_assignment
        deferrable initially deferred;

-- Whoever holds assignments has an active one from the start; this runs over all tenants.
select set_config('zugang.scope', 'system', true);

insert into active_role (subject_id, application, tenant_id, assignment_id, changed_at)
select distinct on (a.subject_id) a.subject_id, a.application, a.tenant_id, a.id, now()
from role_assignment a
where a.subject_type = 'ACCOUNT'
order by a.subject_id, a.id;
