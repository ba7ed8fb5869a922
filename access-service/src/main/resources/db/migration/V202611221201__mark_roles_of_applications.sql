-- The application whose catalogue wrote a system role.
alter table role add column application text;

-- The owner is held to the policies too.
select set_config('zugang.scope', 'system', true);

update role set application = 'zugang' where tenant_id is null;
