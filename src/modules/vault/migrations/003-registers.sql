-- Questions to connected registers: what was asked of whose papers, for which application, by whom, and what came of it. One that
-- its owner refused is remembered for the application alone.
create table vault_register_looks (
  id uuid primary key,
  -- In which order they were asked.
  number bigint generated always as identity,
  owner_id bigint not null references vault_owners (id),
  -- Of the form: a button pressed twice asks once.
  key uuid not null,
  -- Code of the place's registers.json.
  register text not null,
  kinds text[] not null,
  filing_key uuid not null,
  procedure_code text not null,
  procedure_name text not null,
  case_id bigint,
  case_code text,
  at timestamptz not null,
  -- The officer who asked, or wrote down at the counter what the owner said; null when the owner did.
  officer_id bigint,
  officer_name text,
  -- Null while it is asked, and for good where the program ended meanwhile.
  outcome text check (outcome in ('refused', 'found', 'nothing', 'unavailable')),
  fault text,
  -- Ties the answer to the question (X-Road-Request-Hash); evidence that the register said it.
  request_hash text,
  -- Answers for the form, by the names that `x-prefill` uses.
  answers jsonb not null default '{}',
  unique (key, register)
);
create index vault_register_looks_owner on vault_register_looks (owner_id, at desc);
create index vault_register_looks_filing on vault_register_looks (filing_key);
create index vault_register_looks_case on vault_register_looks (case_id) where case_id is not null;

-- Of a paper that a register attested: which, when, and the last day on which it is put forward without asking anew.
alter table vault_papers
  add column register text,
  add column attested_at timestamptz,
  add column reuse_to date,
  add check ((source = 'register') = (register is not null and attested_at is not null and reuse_to is not null));

grant select, insert, update on vault_register_looks to mot_cua_app;
