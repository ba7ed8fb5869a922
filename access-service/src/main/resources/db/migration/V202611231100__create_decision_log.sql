-- Decisions that were kept, and how many could not be. Of who asked, who was asked about and what about there are ids only.
create table decision_log_entry (
    -- Begins with the time of the decision to the microsecond (RFC 9562, version 7 with a fraction), so that one index
    -- serves order, pages and periods, and old rows lie together.
    id                 uuid        primary key,
    -- The home of the subject; where it has none, see DecisionLog. All zeros is nobody's: only who reaches everything sees it.
    tenant_id          uuid        not null,
    decided_at         timestamptz not null,
    reason             text        not null,

    -- What a decision was about; absent where the row tells of loss.
    permitted          boolean,
    subject_type       text,
    subject_id         text,
    action             text,
    resource_type      text,
    resource_id        text,
    resource_tenant_id uuid,
    -- Of the image of the subject's tenant; absent if the subject was unknown.
    tenant_version     bigint,
    endpoint           text,
    caller_type        text,
    caller_id          text,
    request_id         text,

    -- How many decisions are missing, the first at lost_since and the last at decided_at.
    lost               bigint,
    lost_since         timestamptz,

    check ((lost is null) = (subject_id is not null)),
    check ((lost is null) = (lost_since is null))
);

create index decision_log_entry_tenant on decision_log_entry (tenant_id, id desc);
create index decision_log_entry_subject on decision_log_entry (tenant_id, subject_id, id desc);
create index decision_log_entry_resource on decision_log_entry (tenant_id, resource_id, id desc);
create index decision_log_entry_lost on decision_log_entry (tenant_id, id desc) where lost is not null;

select zugang_protect('decision_log_entry');

-- Which permits of a tenant are kept; a tenant without a row has the standard. No decision depends on it, so it has no part
-- in the versions of access_version: each instance reads here what was changed since its last look.
create table decision_log_policy (
    tenant_id  uuid primary key,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    permits    text        not null check (permits in ('NONE', 'SAMPLED', 'FULL')),
    one_in     integer     not null check (one_in between 2 and 1000000),
    changed_by xid8        not null
);

create index decision_log_policy_changed_by on decision_log_policy (changed_by);

create function decision_log_policy_note_change() returns trigger
    language plpgsql as
$$
begin
    new.changed_by := pg_current_xact_id();
    return new;
end
$$;

create trigger decision_log_policy_notes_change
    before insert or update on decision_log_policy
    for each row execute function decision_log_policy_note_change();

select zugang_protect('decision_log_policy');
