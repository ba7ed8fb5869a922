-- What a role may say besides the permissions it allows. Lists of permissions hold names or patterns with '*'.
alter table role
    add column labels            jsonb  not null default '{}',
    add column aliases           text[] not null default '{}',
    add column denies            text[] not null default '{}',
    add column masks             text[] not null default '{}',
    add column allowed_scopes    text[],
    add column default_scope     text,
    add column fixed_scope       text,
    -- [{"permissions": [...], "scope": "OWN"}]: the first that names a permission counts for it.
    add column data_scopes       jsonb  not null default '[]',
    -- [{"permissions": [...], "when": {...}}]: what must hold besides.
    add column conditions        jsonb  not null default '[]',
    -- The types of collections that it opens as a whole.
    add column all_collections   text[] not null default '{}',
    -- By option: its values, its default, and the permissions each value adds or takes.
    add column options           jsonb  not null default '{}',
    add column entity_types      text[] not null default '{}',
    add column required_module   text,
    -- Kinds of accounts that may hold it, and keys of roles whose holders may assign it; null for no limit.
    add column assignable_to     text[],
    add column assignable_by     text[],
    -- The applications that its holders may use at all; empty for no limit.
    add column only_applications text[] not null default '{}';

alter table role drop constraint role_widest_scope_check;
alter table role add check (widest_scope in ('UNIT', 'UNIT_SUBTREE', 'ENTITIES', 'TENANT', 'FAMILY', 'MANAGED', 'EVERYTHING'));
