-- Answers a batch of questions (the parameter, a JSON list) from the rows alone, as docs/architecture/access.md says.
drop table if exists pg_temp.asked, pg_temp.lineage, pg_temp.kin, pg_temp.held, pg_temp.weighed;

-- Every company with each that it lies below, and itself.
create temp table kin as
with recursive above (tenant, ancestor) as (
    select id, id from tenant_ref
    union
    select a.tenant, f.parent_id
    from above a
    join tenant_ref r on r.id = a.ancestor
    join tenant_fact f on f.tenant_id = a.ancestor
    where f.parent_id is not null)
select * from above;
create index on pg_temp.kin (tenant, ancestor);

-- Every unit with each that it lies below in the same company, and itself.
create temp table lineage as
with recursive above (tenant, unit, ancestor) as (
    select tenant_id, id, id from unit_ref
    union
    select a.tenant, a.unit, u.parent_id
    from above a
    join unit_ref u on u.id = a.ancestor and u.tenant_id = a.tenant
    join unit_ref parent on parent.id = u.parent_id and parent.tenant_id = a.tenant)
select * from above;
create index on pg_temp.lineage (unit, ancestor);

-- The questions, each with whom and where it is about, and the permission that it needs.
create temp table asked as
with permission as (
    select p ->> 'name' as name, p ->> 'module' as module, p ->> 'setting' as setting,
           coalesce((p ->> 'owned')::boolean, false) as owned, coalesce(p -> 'governedBy', '{}') as governed,
           coalesce((p ->> 'newSignIn')::boolean, false) as new_sign_in
    from application_catalogue c, jsonb_array_elements(c.document -> 'permissions') p)
select q.*, s.id as subject_id, s.type as subject_type, s.tenant_id as home, s.enabled, s.status, s.valid_from, s.valid_until,
       h.status as home_status, p.name as permission, p.module, p.setting, p.owned, p.governed, p.new_sign_in, t.id as target,
       t.partner_id as target_partner, coalesce(f.parent_id, s.tenant_id) as family,
       case when strpos(p.name, '.') = 0 then 'zugang' else split_part(p.name, '.', 1) end as application
from jsonb_to_recordset(cast(? as jsonb)) q (
    n integer, type text, key text, action text, resource_type text, resource_id text, place text, tenant uuid, unit uuid,
    owner text, assignees jsonb, collections jsonb, session text, at timestamptz, said jsonb)
left join subject s on s.type = upper(q.type) and s.key = q.key
left join tenant_ref h on h.id = s.tenant_id
left join tenant_fact f on f.tenant_id = s.tenant_id and h.id is not null
left join permission p
    on p.name = case when q.action like '%:%' then q.action else q.resource_type || ':' || q.action end
left join tenant_ref t on t.id = case q.place when 'HOME' then s.tenant_id when 'TENANT' then q.tenant end;
create index on pg_temp.asked (subject_id);
analyze pg_temp.asked;

-- What those asked about hold, whatever it comes from.
create temp table held as
with source as (
    select a.subject_id, 'ASSIGNMENT' as source, a.id as assignment, a.role_id, null::text[] as direct, a.scope, a.unit_id,
           a.entities, a.options, a.valid_from, a.valid_until, null::uuid as start,
           false as one_company, greatest(a.updated_at, a.valid_from) as given
    from role_assignment a
    union all
    select ap.subject_id, 'PROFILE', null, pr.role_id, null, null, null, '[]', '{}', null, null, null, false, ap.assigned_at
    from account_profile ap join profile_role pr using (profile_id)
    union all
    select m.subject_id, 'GROUP', null, gr.role_id, null, null, null, '[]', '{}', null, null, m.reach_tenant_id,
           m.reach_tenant_id is not null or g.kind = 'SYSTEM', m.created_at
    from group_member m join rights_group g on g.id = m.group_id join rights_group_role gr using (group_id)
    union all
    select m.subject_id, 'GROUP', null, null, g.permissions, 'TENANT', null, '[]', '{}', null, null, m.reach_tenant_id, false,
           m.created_at
    from group_member m join rights_group g on g.id = m.group_id
    union all
    select sr.subject_id, 'ASSIGNMENT', null, sr.role_id, null, null, null, '[]', '{}', null, null, null, false, null
    from subject_role sr),
scoped as (
    select o.*, s.unit_id as own_unit, s.tenant_id as home, r.required_module, r.only_applications,
           to_jsonb(coalesce(r.permissions, o.direct)) as permissions, to_jsonb(r.denies) as denies, r.masks,
           r.data_scopes, r.conditions, r.options as offered, r.all_collections,
           coalesce(o.scope, r.fixed_scope, r.default_scope, r.widest_scope) as chosen, r.widest_scope,
           s.type <> 'ACCOUNT' or coalesce(p.evaluation_mode, 'UNION') = 'UNION' or o.source = any (p.always_on)
               or exists (select 1 from active_role a where a.subject_id = s.id and a.assignment_id = o.assignment) as counted
    from source o
    join subject s on s.id = o.subject_id
    left join role r on r.id = o.role_id
    left join tenant_ref t on t.id = s.tenant_id
    left join access_policy p on p.tenant_id = t.id
    where s.id in (select subject_id from pg_temp.asked)),
narrowed as (
    select *, case
               when one_company and least(pg_temp.width(chosen), pg_temp.width(widest_scope)) > pg_temp.width('TENANT') then 'TENANT'
               when pg_temp.width(chosen) > pg_temp.width(widest_scope) then widest_scope
               else chosen end as reach
    from scoped)
select row_number() over () as id, *,
       coalesce(unit_id, case when reach in ('UNIT', 'UNIT_SUBTREE') then own_unit end) as within,
       coalesce(start, home) as measured_from
from narrowed;
create index on pg_temp.held (subject_id);
analyze pg_temp.held;

-- How far each thing held gets with each question that comes to it.
create temp table weighed as
with pair as (
    select a.*, h.id as held, h.role_id, h.reach, h.within, h.measured_from, h.start, h.counted, h.entities, h.options, h.masks,
           h.required_module, h.data_scopes, h.conditions, h.all_collections, h.valid_from as since, h.valid_until as before, h.given,
           pg_temp.names(h.permissions, a.permission) or exists (
               select 1 from jsonb_each(coalesce(h.offered, '{}')) o
               where pg_temp.names(
                   o.value -> 'grants' -> coalesce(h.options ->> o.key, o.value ->> 'default'), a.permission)) as allows,
           coalesce(pg_temp.names(h.denies, a.permission), false) as denies
    from pg_temp.asked a join pg_temp.held h on h.subject_id = a.subject_id
    where a.permission is not null),
placed as (
    select *,
           case
               when not counted then 'ROLE_NOT_ACTIVE'
               when required_module is not null and not exists (
                   select 1 from module_ref m where m.tenant_id = home and m.module = required_module)
                   then 'ROLE_MODULE_MISSING'
               when since > at or before <= at then 'ASSIGNMENT_NOT_VALID'
               when place = 'SOMEWHERE' then 'GRANTED'
               when place = 'ANYWHERE'
                   then case when pg_temp.width(reach) < pg_temp.width('TENANT') then 'OUT_OF_SCOPE' else 'GRANTED' end
               when not (target = measured_from or reach = 'EVERYTHING'
                   or reach = 'MANAGED' and target_partner is not distinct from measured_from
                   or reach = 'FAMILY' and start is null
                       and exists (select 1 from pg_temp.kin k where k.tenant = target and k.ancestor = family))
                   then 'OUT_OF_REACH'
               when reach = 'UNIT' and not exists (
                   select 1 from unit_ref u where u.tenant_id = target and u.id = unit and u.id = within)
                   then 'OUT_OF_SCOPE'
               when reach = 'ENTITIES' and not entities @> jsonb_build_array(
                   jsonb_build_object('type', resource_type, 'id', resource_id))
                   then 'OUT_OF_SCOPE'
               when (reach = 'UNIT_SUBTREE' or reach = 'ENTITIES' and within is not null) and not exists (
                   select 1 from pg_temp.lineage l where l.tenant = target and l.unit = pair.unit and l.ancestor = within)
                   then 'OUT_OF_SCOPE'
               else 'GRANTED'
           end as standing
    from pair),
limited as (
    select p.*,
           (select d ->> 'scope' from jsonb_array_elements(p.data_scopes) with ordinality x (d, place_in_list)
            where pg_temp.names(d -> 'permissions', p.permission) order by place_in_list limit 1) as whose
    from placed p)
select n, held, allows, denies, masks, standing,
       -- What takes away in a part of a company leaves the rest of it.
       standing = 'GRANTED' and (place <> 'SOMEWHERE' or pg_temp.width(reach) >= pg_temp.width('TENANT')) as felt,
       case
           when standing <> 'GRANTED' or not allows then standing
           when whose is not null and not case
               when place in ('ANYWHERE', 'SOMEWHERE') then not owned or whose in ('COMPANY', 'FAMILY_DOWN', 'FAMILY')
               when whose = 'FAMILY_DOWN' then target = measured_from
                   or exists (select 1 from pg_temp.kin k where k.tenant = target and k.ancestor = home)
               when whose = 'FAMILY' then target = measured_from
                   or exists (select 1 from pg_temp.kin k where k.tenant = target and k.ancestor = family)
               else target = measured_from and (whose = 'COMPANY' or not owned or jsonb_exists(assignees, key)
                   or whose = 'OWN' and coalesce(owner = key, false))
               end
               then 'OUT_OF_DATA_SCOPE'
           when exists (
               select 1 from jsonb_each_text(governed) g
               where not case
                   when g.key = 'team' and jsonb_array_length(coalesce(options -> 'teams', '[]')) > 0
                       then coalesce(jsonb_exists(options -> 'teams', collections ->> 'team'), false)
                   when g.key = 'team' or g.key = any (all_collections) then true
                   else exists (
                       select 1 from role_collection rc join resource_collection c on c.id = rc.collection_id
                       where rc.role_id = l.role_id and c.type = g.key and c.id::text = collections ->> g.key
                         and g.value = any (rc.actions)) end)
               then 'COLLECTION_NOT_OPEN'
           when exists (
               select 1 from jsonb_array_elements(conditions) c
               where pg_temp.names(c -> 'permissions', permission) and pg_temp.holds(c -> 'when', said) is not true)
               then 'CONDITION_NOT_MET'
           when new_sign_in and subject_type <> 'SERVICE' and not (
               jsonb_typeof(said -> 'subject' -> 'auth_time') is not distinct from 'number'
               and coalesce((said -> 'subject' ->> 'auth_time')::numeric >= extract(epoch from given), true))
               then 'REAUTHENTICATION_REQUIRED'
           else 'GRANTED'
       end as outcome
from limited l;
create index on pg_temp.weighed (n);
analyze pg_temp.weighed;

-- The layers in their order; then the furthest that anything held got; then what forbids, and what masks.
with weight as (
    select w.*, array_position(
               array['NOT_GRANTED', 'ROLE_NOT_ACTIVE', 'ROLE_MODULE_MISSING', 'ASSIGNMENT_NOT_VALID', 'OUT_OF_REACH',
                     'OUT_OF_SCOPE', 'OUT_OF_DATA_SCOPE', 'COLLECTION_NOT_OPEN', 'CONDITION_NOT_MET',
                     'REAUTHENTICATION_REQUIRED', 'GRANTED'],
               case when allows then outcome else 'NOT_GRANTED' end) as distance
    from pg_temp.weighed w),
best as (
    select n, (array_agg(case when allows then outcome else 'NOT_GRANTED' end order by distance desc))[1] as reason,
           bool_or(denies and felt) as forbidden
    from weight group by n),
answer as (
    select a.*,
           case
               when a.subject_id is null then 'SUBJECT_UNKNOWN'
               when not a.enabled or a.status <> 'ACTIVE' or a.valid_from > a.at or a.valid_until <= a.at
                   then 'SUBJECT_NOT_USABLE'
               when exists (select 1 from ended_session e where e.sid = a.session) then 'SESSION_ENDED'
               when a.home_status is null then 'TENANT_UNKNOWN'
               when a.home_status <> 'ACTIVE' then 'TENANT_NOT_ACTIVE'
               when a.permission is null then 'PERMISSION_UNKNOWN'
               when exists (
                   select 1 from pg_temp.held h
                   where h.subject_id = a.subject_id and cardinality(h.only_applications) > 0
                     and a.application <> all (h.only_applications)
                     and h.valid_from > a.at is not true and h.valid_until <= a.at is not true)
                   then 'APPLICATION_NOT_ALLOWED'
               when a.module is not null and not exists (
                   select 1 from module_ref m where m.tenant_id = a.home and m.module = a.module)
                   then 'MODULE_MISSING'
               when a.setting is not null and not exists (
                   select 1 from setting_ref s where s.tenant_id = a.home and s.key = a.setting and s.value = 'true')
                   then 'TENANT_SETTING'
               when a.place = 'UNSTATED' then 'RESOURCE_TENANT_MISSING'
               when a.place not in ('ANYWHERE', 'SOMEWHERE') and a.target is null then 'TENANT_UNKNOWN'
               when b.reason = 'GRANTED' and b.forbidden then 'DENIED_BY_ROLE'
               else coalesce(b.reason, 'NOT_GRANTED')
           end as reason
    from pg_temp.asked a left join best b using (n))
select a.n, a.reason,
       array(
           select distinct mask collate "C"
           from pg_temp.weighed w, unnest(w.masks) mask
           where a.reason = 'GRANTED' and w.n = a.n and w.felt
             and starts_with(mask, split_part(a.permission, ':', 1) || '.')
           order by 1) as masks
from answer a
order by a.n
