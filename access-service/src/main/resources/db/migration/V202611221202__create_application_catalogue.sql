-- What each application lets roles allow. Shared by all tenants: everybody reads it, only work over all tenants writes it.
create table application_catalogue (
    id          uuid primary key,
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    application text        not null unique,
    revision    integer     not null,
    document    jsonb       not null
);

alter table application_catalogue enable row level security;
alter table application_catalogue force row level security;

create policy shared_catalogues on application_catalogue for select using (true);
create policy system_writes on application_catalogue using ((select zugang_is_system()));
