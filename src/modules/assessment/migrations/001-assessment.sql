-- What assessment knows of each received case: one row a case, folded from its stream of the ledger and rebuildable from it.
create table assessment_cases (
  case_id bigint primary key,
  procedure_code text not null,
  procedure_version int not null,
  receiving_unit_id bigint not null,
  competent_unit_id bigint not null,
  -- KenhThucHien of the national portal: 1 at the counter, 2 online, 3 public post.
  channel smallint not null,
  received_at timestamptz not null,
  -- The due time that runs now; null while the case waits for the applicant and once it is closed.
  due_at timestamptz,
  -- When the office had no more to do: finished, withdrawn or stopped; infinity until then.
  closed_at timestamptz not null default 'infinity',
  ending text check (ending in ('finished', 'withdrawn', 'stopped')),
  -- Against the due time, of a finished case: -1 on an earlier day, 0 on its day, 1 after it.
  speed smallint check (speed between -1 and 1),
  -- When the case was past its due time, but for the time that runs now.
  overdue tstzmultirange not null default '{}',
  supplements smallint not null,
  second_supplement_at timestamptz,
  -- How often the applicant came to an office, once the result was handed over.
  contacts smallint,
  outcome text check (outcome in ('granted', 'refused')),
  electronic boolean not null,
  digitised boolean not null,
  has_fee boolean not null,
  paid_online boolean not null,
  stars smallint,
  -- Of a finished case, without the waits for the applicant.
  used_minutes int,
  allowed_minutes int,
  -- Officers who did one of its steps.
  officer_ids bigint[] not null
);
create index assessment_cases_closed on assessment_cases (closed_at, received_at);

-- What units other than the one that decides did in a case, each against its own due time (Circular 01/2018, art. 14).
create table assessment_parts (
  case_id bigint not null,
  -- Number of the ledger's entry with which it began.
  number int not null,
  unit_id bigint not null,
  kind text not null check (kind in ('intake', 'opinion')),
  due_at timestamptz not null,
  done_at timestamptz,
  speed smallint check (speed between -1 and 1),
  primary key (case_id, number)
);
create index assessment_parts_done on assessment_parts (done_at);

-- What no case tells, entered by an operator with its day and its source.
create table assessment_facts (
  id bigint generated always as identity primary key,
  -- Given by the form, so that sending it twice enters it once.
  entry_key uuid not null unique,
  unit_id bigint not null,
  indicator text not null,
  day date not null,
  numerator numeric not null check (numerator >= 0),
  denominator numeric not null check (denominator > 0 and numerator <= denominator),
  source text not null,
  entered_by bigint not null,
  entered_at timestamptz not null,
  withdrawn_at timestamptz
);
create index assessment_facts_day on assessment_facts (day, unit_id) where withdrawn_at is null;

-- The figures of a period as they were made public (Circular 01/2018, art. 15: each quarter and each year).
create table assessment_publications (
  period text primary key check (period ~ '^\d{4}(-Q[1-4])?$'),
  published_at timestamptz not null,
  published_by bigint not null,
  figures jsonb not null,
  version int not null default 1,
  withdrawn_at timestamptz
);

grant select, insert, update, delete on assessment_cases, assessment_parts to mot_cua_app;
grant select, insert, update on assessment_facts, assessment_publications to mot_cua_app;
