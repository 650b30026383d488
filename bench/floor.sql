-- What the floor needs: the same facts, without what the product keeps them safe with.
create sequence codes;
create table cases (
  id bigint generated always as identity primary key,
  code text not null,
  key uuid not null unique,
  procedure text not null,
  applicant_id bigint not null,
  applicant_name text not null,
  answers jsonb not null,
  unit_id bigint not null,
  status text not null,
  step text not null,
  filed_at timestamptz not null,
  attention_at timestamptz not null,
  ended_at timestamptz,
  version int not null default 1
);
create index cases_list on cases (unit_id, attention_at, id) where ended_at is null;
create table papers (case_id bigint not null references cases, paper text not null, file_id uuid not null, added_at timestamptz not null);
create index papers_case on papers (case_id);
create table ledger (
  position bigint generated always as identity primary key,
  stream text not null,
  number int not null,
  kind text not null,
  body jsonb not null,
  at timestamptz not null,
  unique (stream, number)
);
create table outbox (id bigint generated always as identity primary key, target text not null, body jsonb not null, sent_at timestamptz);
insert into cases (code, key, procedure, applicant_id, applicant_name, answers, unit_id, status, step, filed_at, attention_at)
select 'H19-0' || n, gen_random_uuid(), '1.001193', 1, 'Nguyễn Thị Hoa ' || n, '{}', 1, 'received', 'register', now(),
  now() + n * interval '1 minute'
from generate_series(1, 100000) as n;
vacuum analyze cases;
