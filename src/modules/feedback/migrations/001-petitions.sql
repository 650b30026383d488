-- What people say of procedures and of officers' conduct (phản ánh, kiến nghị), and what was answered.
create table petitions (
  id bigint generated always as identity primary key,
  code text not null unique,
  -- Made by the form: sending it twice files once.
  filing_key uuid not null unique,
  kind text not null check (kind in ('rule', 'conduct')),
  person_id bigint not null,
  person_name text not null,
  phone text not null,
  case_id bigint,
  case_code text,
  -- What it is about: the unit, and the officer where one is complained of.
  unit_id bigint not null,
  officer_id bigint,
  officer_name text,
  text text not null,
  status text not null check (status in ('filed', 'asked', 'accepted', 'refused', 'answered', 'published')),
  assignee_id bigint,
  assignee_name text,
  question text,
  information text,
  reason text,
  finding text check (finding in ('founded', 'partly', 'unfounded')),
  answer text,
  public_summary text,
  public_answer text,
  satisfaction text check (satisfaction in ('satisfied', 'acceptable', 'dissatisfied')),
  filed_at timestamptz not null,
  informed_at timestamptz,
  accepted_at timestamptz,
  answered_at timestamptz,
  published_at timestamptz,
  -- When what comes next is due; null while it waits for its author and when nothing more is owed.
  due_at timestamptz,
  -- When it was owed and when it came: the refusal or the answer.
  settled_due_at timestamptz,
  settled_at timestamptz,
  version int not null default 1,
  check (officer_id is distinct from assignee_id or officer_id is null)
);
create index petitions_person on petitions (person_id, id desc);
create index petitions_unit on petitions (unit_id, due_at, id);
create index petitions_assignee on petitions (assignee_id) where assignee_id is not null;
create index petitions_case on petitions (case_id) where case_id is not null;
create index petitions_published on petitions (published_at desc, id desc) where published_at is not null;
grant select, insert, update on petitions to mot_cua_app;
