-- Last number given to a case of an agency on a day (Circular 01/2018, art. 19: the sequence starts anew each day).
create table case_numbers (
  agency_code text not null,
  day date not null,
  last int not null,
  primary key (agency_code, day)
);

create table cases (
  id bigint generated always as identity primary key,
  code text not null unique,
  -- Given by the applicant's side; filing twice under one key files once.
  filing_key uuid not null unique,
  procedure_code text not null,
  procedure_version int not null,
  procedure_name text not null,
  applicant_id bigint,
  applicant_name text not null,
  applicant_number text,
  applicant jsonb not null,
  answers jsonb not null,
  -- Receiving: the one-stop where it was filed; competent: who decides; holder: whose officers do the present step.
  receiving_unit_id bigint not null,
  competent_unit_id bigint not null,
  holder_unit_id bigint not null,
  -- KenhThucHien of the national portal: 1 at the counter, 2 online, 3 public post.
  channel smallint not null check (channel between 1 and 3),
  -- TrangThaiHoSo of the national portal.
  status smallint not null check (status between 1 and 10),
  finance text not null check (finance in ('none', 'due', 'paid')),
  fee_dong bigint not null check (fee_dong >= 0),
  supplement text not null default 'none' check (supplement in ('none', 'requested', 'answered')),
  delivery text not null check (delivery in ('online', 'counter', 'post')),
  outcome text check (outcome in ('granted', 'refused')),
  step text not null,
  step_role text not null,
  step_started_at timestamptz not null,
  step_due_at timestamptz,
  assignee_id bigint,
  assignee_name text,
  proposal jsonb,
  filed_at timestamptz not null,
  received_at timestamptz,
  due_at timestamptz,
  -- What the work list sorts by: the deadline that runs now; infinity while the case waits for the applicant.
  attention_at timestamptz not null,
  finished_at timestamptz,
  ended_at timestamptz,
  version int not null default 1,
  -- Procedure and answer that no two cases may share (`uniqueBy` of the procedure), such as a birth certificate's number.
  unique_answer text,
  -- Code, name and number without diacritics, for the work list's search.
  search text not null
);
-- A unit's work in order of deadline, whole and by status; an officer's; the whole province's.
create index cases_holder on cases (holder_unit_id, attention_at, id) where ended_at is null;
create index cases_holder_status on cases (holder_unit_id, status, attention_at, id) where ended_at is null;
create index cases_assignee on cases (assignee_id, attention_at, id) where ended_at is null and assignee_id is not null;
create index cases_open on cases (attention_at, id) where ended_at is null;
-- Closed cases of the units that held or decided them, and of the whole province.
create index cases_ended on cases (holder_unit_id, ended_at desc, id desc) where ended_at is not null;
create index cases_competent_ended on cases (competent_unit_id, ended_at desc, id desc) where ended_at is not null;
create index cases_all_ended on cases (ended_at desc, id desc) where ended_at is not null;
create unique index cases_unique_answer on cases (unique_answer) where unique_answer is not null and status not in (3, 7, 8);
create index cases_applicant on cases (applicant_id, filed_at desc, id desc);
create index cases_number on cases (applicant_number);
create index cases_search on cases using gin (search gin_trgm_ops) with (fastupdate = on);

-- Which papers were handed in; a later round answers a supplement request.
create table case_papers (
  -- In this order they were handed in.
  id bigint generated always as identity,
  case_id bigint not null references cases (id),
  paper text not null,
  file_id uuid constraint case_papers_file_id_key primary key,
  name text not null,
  round int not null,
  added_at timestamptz not null
);
create index case_papers_case on case_papers (case_id);

-- Time that waits for the applicant and does not count against the office.
create table case_pauses (
  case_id bigint not null references cases (id),
  from_at timestamptz not null,
  to_at timestamptz,
  reason text not null check (reason in ('supplement', 'payment')),
  primary key (case_id, from_at)
);

create table case_supplements (
  id bigint generated always as identity primary key,
  case_id bigint not null references cases (id),
  phase text not null check (phase in ('intake', 'processing')),
  items jsonb not null,
  reason text not null,
  contact text not null,
  requested_at timestamptz not null,
  requested_by bigint not null,
  answered_at timestamptz
);
create index case_supplements_case on case_supplements (case_id);
-- Everything in one go (Decree 61/2018, art. 17): at intake a second request is not possible.
create unique index case_supplements_once on case_supplements (case_id) where phase = 'intake';

create table case_consultations (
  id bigint generated always as identity primary key,
  case_id bigint not null references cases (id),
  unit_id bigint not null,
  question text not null,
  asked_by bigint not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  answer text,
  answered_by bigint,
  answered_at timestamptz
);
create index case_consultations_case on case_consultations (case_id);
create index case_consultations_open on case_consultations (unit_id, due_at) where answered_at is null;

create table case_results (
  case_id bigint primary key references cases (id),
  outcome text not null check (outcome in ('granted', 'refused')),
  number text not null,
  issued_on date not null,
  signer text not null,
  file_id uuid,
  recorded_at timestamptz not null
);
-- A document is the result of one case, also when it is recorded for two at the same moment.
create unique index case_results_file on case_results (file_id);

create table case_ratings (
  case_id bigint primary key references cases (id),
  stars smallint not null check (stars between 1 and 5),
  comment text not null,
  rated_at timestamptz not null
);

-- An application being written, or the answer to a supplement request (then case_id says of which case).
create table case_drafts (
  id uuid primary key default gen_random_uuid(),
  person_id bigint not null,
  procedure_code text not null,
  procedure_version int not null,
  competent_unit_id bigint,
  case_id bigint references cases (id),
  answers jsonb not null default '{}',
  papers jsonb not null default '[]',
  delivery text not null default 'online' check (delivery in ('online', 'counter', 'post')),
  -- Where the result goes when the applicant wants it by post; of a filed case it stands in cases.applicant.
  postal_address text,
  started_at timestamptz not null,
  saved_at timestamptz not null,
  version int not null default 1,
  -- Code of the case it became; then it is closed.
  filed_code text
);
create index case_drafts_person on case_drafts (person_id, saved_at desc);
create unique index case_drafts_supplement on case_drafts (case_id) where case_id is not null and filed_code is null;

grant select, insert, update on case_numbers, cases, case_pauses, case_supplements, case_consultations to mot_cua_app;
grant select, insert on case_papers, case_results, case_ratings to mot_cua_app;
grant select, insert, update, delete on case_drafts to mot_cua_app;
