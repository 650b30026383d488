-- Last number given in a register of an agency in a year; the first of each year is 01 (Decree 30/2020, art. 15).
create table result_registers (
  unit_id bigint not null,
  register text not null,
  year int not null,
  last int not null check (last > 0),
  primary key (unit_id, register, year)
);

-- The document that answers a case, from its draft to its revocation. What it says stands in `data`, by the form of its kind.
create table results (
  id bigint generated always as identity primary key,
  case_id bigint not null,
  case_code text not null,
  procedure_code text not null,
  procedure_name text not null,
  -- Agency that issues it.
  unit_id bigint not null,
  owner_id bigint,
  kind text not null,
  data jsonb not null,
  holder text not null,
  valid_to date,
  state text not null check (state in ('draft', 'signed', 'sealed', 'issued', 'revoked', 'replaced', 'cancelled')),
  version int not null default 1,
  composed_by bigint not null,
  composed_by_name text not null,
  composed_at timestamptz not null,
  -- Number in the register, the whole symbol, and what the QR code leads to: given once, with the signature.
  register text,
  year int,
  number int,
  symbol text,
  token text unique,
  issued_on date,
  -- Who signs: officer, name, and the lines above the name.
  signer jsonb,
  -- As signed by the officer, as sealed by the agency, and as given out with the case (the same bytes as sealed).
  signed_file uuid,
  signed_at timestamptz,
  sealed_file uuid,
  file_id uuid unique,
  sha256 bytea,
  issued_at timestamptz,
  -- The one whose place it takes.
  replaces bigint references results (id),
  reissue_reason text,
  revoked_at timestamptz,
  revoked_reason text,
  revoked_by text,
  check (state in ('draft', 'signed', 'cancelled') or sha256 is not null),
  -- A number is one document's for ever, also of one that was never issued (cancelled).
  unique (unit_id, register, year, number)
);
-- One document at a time is made for a case; what was issued before stays.
create unique index results_in_work on results (case_id) where state in ('draft', 'signed', 'sealed');
create unique index results_in_force on results (case_id) where state = 'issued';
create index results_case on results (case_id, id);
create index results_owner on results (owner_id, id desc) where owner_id is not null;
create index results_waiting on results (unit_id, state, id) where state in ('draft', 'signed', 'sealed');
create index results_sha256 on results (sha256) where sha256 is not null;

grant select, insert, update on result_registers, results to mot_cua_app;
