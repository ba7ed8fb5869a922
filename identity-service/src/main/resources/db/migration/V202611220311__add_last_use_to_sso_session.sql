-- A session nobody uses ends by itself. The default serves the sessions that exist and replicas that do not know the column.
alter table sso_session add column last_used_at timestamptz not null default now();
