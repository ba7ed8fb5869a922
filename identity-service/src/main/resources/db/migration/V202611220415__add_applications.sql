-- Applications that people sign in to, registered over the API. Like the portal they belong to no tenant; a confidential
-- one has a secret, a public one has none. `scopes` is what an application may ask for.
alter table oauth_client drop constraint oauth_client_kind_check;
alter table oauth_client
    add constraint oauth_client_kind_check
        check (kind in ('SERVICE', 'PORTAL', 'INSTALLATION', 'CONFIDENTIAL_APPLICATION', 'PUBLIC_APPLICATION')),
    add column name          text,
    add column scopes        text[]  not null default '{}',
    add column pkce_required boolean not null default true,
    add constraint oauth_client_application_named
        check ((kind in ('CONFIDENTIAL_APPLICATION', 'PUBLIC_APPLICATION')) = (name is not null)),
    add constraint oauth_client_public_needs_pkce
        check (pkce_required or kind = 'CONFIDENTIAL_APPLICATION');

-- A confidential application may do without PKCE: its secret already proves who redeems a code.
alter table authorization_code alter column code_challenge drop not null;

-- The tokens of an application end with it.
create index token_grant_client on token_grant (client_id) where revoked_at is null;
