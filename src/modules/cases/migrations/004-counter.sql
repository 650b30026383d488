-- A paper seen at the counter may be without a file: then the key of its row is its id.
alter table case_papers drop constraint case_papers_file_id_key;
alter table case_papers alter column file_id drop not null;
alter table case_papers add constraint case_papers_file_id_key unique (file_id);
-- In which form it was handed in and how many of it, as form 01 lists them (Circular 01/2018, annex).
alter table case_papers
  add form text not null default 'scan' check (form in ('original', 'certified', 'copy', 'scan')),
  add copies int not null default 1 check (copies between 1 and 99);

-- Somebody at the counter, with all the files they hand in at one go; written by the officer until it is received.
create table counter_visits (
  id uuid primary key,
  unit_id bigint not null,
  officer_id bigint not null,
  holder jsonb not null,
  submitter jsonb,
  -- Emptied when it is received: the cases then hold it all.
  dossiers jsonb not null default '[]',
  -- Ticket of the queue with which they came: its id and number, and where its officer goes on.
  ticket jsonb,
  version int not null default 1,
  started_at timestamptz not null,
  received_at timestamptz,
  -- Number of the hand-over record in the unit and year.
  number int
);
create index counter_visits_open on counter_visits (officer_id, started_at desc) where received_at is null;
create index counter_visits_received on counter_visits (unit_id, received_at desc) where received_at is not null;

-- What form 01 says beyond the case: one row a case received at the counter.
create table counter_receptions (
  case_id bigint primary key references cases (id),
  visit_id uuid not null references counter_visits (id),
  place int not null,
  -- What is asked for, in a line.
  summary text not null,
  sets int not null check (sets between 1 and 99),
  unique (visit_id, place)
);

-- How often a unit's counter took each procedure: those come first on the page.
create table counter_favourites (
  unit_id bigint not null,
  procedure_code text not null,
  times int not null,
  primary key (unit_id, procedure_code)
);
create table counter_numbers (unit_id bigint, year int, last int not null, primary key (unit_id, year));

-- Cases of people who were not known when they handed them in wait for their sign-in.
create index cases_unknown_applicant on cases (applicant_number) where applicant_id is null;

grant select, insert, update, delete on counter_visits to mot_cua_app;
grant select, insert on counter_receptions to mot_cua_app;
grant select, insert, update on counter_favourites, counter_numbers to mot_cua_app;
