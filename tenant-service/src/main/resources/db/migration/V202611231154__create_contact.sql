-- The people of a company. Unlike the texts that are shown, each key is what a search compares: one for each field, since a
-- field can be masked for whoever searches.
create table contact (
    id          uuid primary key,
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    tenant_id   uuid        not null references tenant (id),
    unit_id     uuid,
    kind        text        not null check (length(kind) between 1 and 40),
    given_name  text check (length(given_name) between 1 and 100),
    family_name text        not null check (length(family_name) between 1 and 100),
    email       text check (length(email) between 3 and 254),
    phone       text check (length(phone) between 1 and 40),
    mobile      text check (length(mobile) between 1 and 40),
    language    text check (length(language) between 2 and 40),
    status      text        not null check (status in ('ACTIVE', 'INACTIVE')),
    given_key   text collate "C",
    family_key  text collate "C" not null,
    email_key   text collate "C",
    -- Through the company: no contact is in another company's unit.
    constraint contact_unit foreign key (tenant_id, unit_id) references organizational_unit (tenant_id, id)
);

-- The list of a company, in its order; a search reads along it.
create index contact_list on contact (tenant_id, id);

-- The list of one unit, and whether a unit can go.
create index contact_of_unit on contact (tenant_id, unit_id, id) where unit_id is not null;

select zugang_protect('contact');
