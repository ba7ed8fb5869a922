-- unit_id is null with UNIT and UNIT_SUBTREE for the subject's own unit, wherever it moves. Entities are
-- [{"type": ..., "id": ...}] in order, so that equal lists are equal text.
alter table role_assignment
    add column unit_id  uuid,
    add column entities jsonb not null default '[]',
    add column options  jsonb not null default '{}';

alter table role_assignment drop constraint role_assignment_scope_check;
alter table role_assignment add check (scope in ('UNIT', 'UNIT_SUBTREE', 'ENTITIES', 'TENANT', 'FAMILY', 'MANAGED', 'EVERYTHING'));
alter table role_assignment drop constraint role_assignment_source_check;
alter table role_assignment add check (source in ('MANUAL', 'ACCOUNT', 'CLIENT', 'DELEGATION'));

-- The lists may be longer than an index takes.
drop index role_assignment_once;
create unique index role_assignment_once
    on role_assignment (subject_id, role_id, scope, unit_id, md5(entities::text), md5(options::text), valid_from, valid_until)
    nulls not distinct;
create index role_assignment_subject on role_assignment (subject_id);
