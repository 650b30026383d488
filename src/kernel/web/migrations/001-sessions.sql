-- Signed-in sessions. Only a hash of the cookie's token is kept, so reading this table signs nobody in.
create table sessions (
  token_hash bytea primary key,
  kind text not null check (kind in ('citizen', 'officer')),
  subject_id bigint not null,
  facts jsonb not null default '{}',
  started_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_subject on sessions (kind, subject_id);
create index sessions_expiry on sessions (expires_at);
grant select, insert, update, delete on sessions to mot_cua_app;
