-- What a person is told; the words are chosen when it is read, in the reader's language.
create table notices (
  id bigint generated always as identity primary key,
  reader_kind text not null check (reader_kind in ('citizen', 'officer')),
  reader_id bigint not null,
  kind text not null,
  case_code text not null,
  procedure_name text not null,
  details jsonb not null,
  at timestamptz not null,
  read_at timestamptz,
  -- The ledger entry it follows from: told once however often the ledger is read.
  entry bigint not null,
  unique (reader_kind, reader_id, entry)
);
create index notices_reader on notices (reader_kind, reader_id, id desc);
grant select, insert, update on notices to mot_cua_app;
