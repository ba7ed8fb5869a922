-- Failed sign-ins, counted per key (a login from one network, or a network alone) to slow down guessing. Keys are hashes:
-- the table holds neither logins nor addresses. Belongs to no tenant, since unknown logins are counted alike.
create table sign_in_attempt (
    throttle_key  text primary key,
    attempts      integer     not null,
    first_at      timestamptz not null,
    blocked_until timestamptz
);

create index sign_in_attempt_first_at on sign_in_attempt (first_at);
