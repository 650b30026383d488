-- Who handed the present step on, and how the step before stood: they may take it back while nobody has begun (thu hồi).
alter table cases add handed_on jsonb;
-- When the term began anew at another agency; null where it counts from the receipt.
alter table cases add counted_from timestamptz;

-- The one new appointment of a case, with its apology (form 04; Decree 61/2018, art. 19.9).
create table case_extensions (
  case_id bigint primary key references cases (id),
  extended_at timestamptz not null,
  working_days int not null check (working_days > 0),
  reason text not null,
  due_from timestamptz not null,
  due_to timestamptz not null,
  -- Said in time, the new date is the legal one; said later, it is an apology alone and the case stays late.
  moves_due boolean not null,
  extended_by bigint not null,
  extended_by_name text not null
);

-- Due times of which it was warned one working day before.
create table case_warnings (
  case_id bigint not null references cases (id),
  due_at timestamptz not null,
  warned_at timestamptz not null,
  primary key (case_id, due_at)
);

-- Working days on whose morning everybody was told what is overdue and due.
create table case_mornings (day date primary key, told_at timestamptz not null);

alter table case_consultations
  add withdrawn_at timestamptz,
  add withdrawn_by bigint,
  -- When the head of the one-stop was told that the answer is late (Decree 61/2018, art. 19.5).
  add late_told_at timestamptz;
create index case_consultations_late on case_consultations (due_at)
  where answered_at is null and withdrawn_at is null and late_told_at is null;

-- A case passed to another competent agency; `restarts` says whether its term began anew there.
create table case_transfers (
  id bigint generated always as identity primary key,
  case_id bigint not null references cases (id),
  from_unit_id bigint not null,
  to_unit_id bigint not null,
  reason text not null,
  transferred_at timestamptz not null,
  -- After 15:00 the next working morning (Decree 61/2018, art. 17).
  handed_over_at timestamptz not null,
  restarts boolean not null,
  transferred_by bigint not null
);
create index case_transfers_case on case_transfers (case_id);

-- One act done with many cases; the key is the form's, so that a button pressed twice does it once.
create table case_batches (
  key uuid primary key,
  officer_id bigint not null,
  act text not null,
  fields jsonb not null,
  started_at timestamptz not null
);
create table case_batch_items (
  batch uuid not null references case_batches (key),
  number int not null,
  code text not null,
  -- Version of the case that the officer saw.
  version int not null,
  -- Null until it was tried.
  moved boolean,
  -- Why it did not move, in both languages.
  problem jsonb,
  primary key (batch, number)
);

grant select, insert on case_extensions, case_warnings, case_mornings, case_transfers, case_batches to mot_cua_app;
grant select, insert, update on case_batch_items to mot_cua_app;
