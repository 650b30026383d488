-- Those who see the whole province read its cases in order of deadline, and the closed ones by their end: a look into the index of
-- each of some 360 units takes 14 to 500 ms. A unit's own list asks in the order of its own index, which this one cannot give.
create index cases_open on cases (attention_at, id) where ended_at is null;
create index cases_all_ended on cases (ended_at desc, id desc) where ended_at is not null;
