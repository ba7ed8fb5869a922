-- What the handler of the tests has done, in order.
create table effect (
    seq      bigint generated always as identity primary key,
    event_id text not null,
    subject  text not null,
    step     int  not null
);
