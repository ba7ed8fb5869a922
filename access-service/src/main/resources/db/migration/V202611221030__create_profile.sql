-- A bundle of roles, of which an account has at most one. Profiles without a tenant are there for everybody.
create table profile (
    id            uuid primary key,
    version       bigint      not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    tenant_id     uuid,
    kind          text        not null check (kind in ('PORTAL', 'STAFF')),
    key           text,
    name          text        not null,
    system        boolean     not null default false,
    -- Keys of roles whose holders may assign it; null for everybody who may assign profiles.
    assignable_by text[],
    -- Of the catalogue that a system profile was written from; 0 for the others.
    revision      integer     not null default 0
);

create unique index profile_name on profile (tenant_id, name) nulls not distinct;
create unique index profile_key on profile (tenant_id, key) nulls not distinct where key is not null;

select zugang_protect('profile');

create policy shared_profiles on profile for select using (tenant_id is null);

-- The tenant is the profile's.
create table profile_role (
    profile_id uuid not null references profile on delete cascade,
    role_id    uuid not null references role,
    tenant_id  uuid,
    primary key (profile_id, role_id)
);

create index profile_role_role on profile_role (role_id);

select zugang_protect('profile_role');

create policy shared_profile_roles on profile_role for select using (tenant_id is null);

-- What is written are sets of roles; row-level security asks for the tenant in each row.
create function profile_role_takes_tenant() returns trigger
    language plpgsql as
$$
begin
    select p.tenant_id into new.tenant_id from profile p where p.id = new.profile_id;
    return new;
end
$$;

create trigger profile_role_takes_tenant before insert on profile_role
    for each row execute function profile_role_takes_tenant();

-- tenant_id is the account's home.
create table account_profile (
    subject_id  uuid primary key references subject,
    tenant_id   uuid        not null,
    profile_id  uuid        not null references profile,
    assigned_at timestamptz not null
);

create index account_profile_profile on account_profile (profile_id);

select zugang_protect('account_profile');
