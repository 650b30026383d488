-- Many documents signed in one action.
create table signing_batches (
  id bigint generated always as identity primary key,
  -- Made by the form: one that is sent twice is one batch.
  key uuid not null unique,
  officer_id bigint not null,
  unit_id bigint not null,
  signed_as text not null check (signed_as in ('signer', 'agency')),
  name text not null,
  state text not null check (state in ('waiting', 'signing', 'stopped', 'done')),
  -- Who signs it now: another run makes this one stop.
  run uuid,
  seen_at timestamptz,
  -- Code of what stopped it.
  problem text,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index signing_batches_officer on signing_batches (officer_id, id desc);

create table signing_batch_documents (
  batch_id bigint not null references signing_batches (id),
  number int not null,
  -- As the ledger names it: `signing-batch/3/12`.
  document text not null,
  name text not null,
  shown jsonb not null,
  file_id uuid not null references files (id),
  signed_file_id uuid references files (id),
  state text not null check (state in ('waiting', 'signed', 'failed')),
  problem text,
  signed_at timestamptz,
  primary key (batch_id, number),
  check ((state = 'signed') = (signed_file_id is not null))
);
create index signing_batch_documents_waiting on signing_batch_documents (batch_id, number) where state = 'waiting';

grant select, insert, update on signing_batches, signing_batch_documents to mot_cua_app;
