-- Counts up the access of a role's tenant and of every tenant where somebody holds the role, however it comes to him. Whoever
-- changes a role need not reach all of these tenants, so this door is open to counting, and to nothing else.
create function access_advance_holders(changed_role uuid, role_tenant uuid)
    returns table (tenant uuid, new_version bigint, notified text)
    language plpgsql as
$$
declare
    former_scope text := coalesce(current_setting('zugang.scope', true), '');
begin
    perform set_config('zugang.scope', 'system', true);
    return query
    with concerned as (
        select role_tenant as id
        union
        select a.tenant_id from role_assignment a where a.role_id = changed_role
        union
        select ap.tenant_id
        from profile_role pr join account_profile ap on ap.profile_id = pr.profile_id
        where pr.role_id = changed_role
        union
        select m.tenant_id
        from rights_group_role gr join group_member m on m.group_id = gr.group_id
        where gr.role_id = changed_role),
    advanced as (
        insert into access_version (tenant_id, version)
        select id, 1 from concerned order by id
        on conflict (tenant_id) do update
            set version = access_version.version + 1, changed_by = pg_current_xact_id()
        returning access_version.tenant_id, access_version.version),
    noted as (
        insert into access_change (tenant_id, version, kind, key, changed_at)
        select n.tenant_id, n.version, 'ROLE', changed_role, now() from advanced n)
    select a.tenant_id, a.version, cast(pg_notify('zugang_access', cast(a.tenant_id as text)) as text) from advanced a;
    perform set_config('zugang.scope', former_scope, true);
end
$$;
