-- What is to be told to other systems, written in the transaction of what it tells of.
create table outbox (
  id bigint generated always as identity primary key,
  target text not null,
  key text not null unique,
  body jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'dead')),
  attempts int not null default 0,
  next_at timestamptz not null default now(),
  last_error text,
  created_at timestamptz not null default now(),
  sent_at timestamptz
);
create index outbox_waiting on outbox (target, next_at) where state = 'waiting';
create index outbox_dead on outbox (id desc) where state = 'dead';
grant select, insert, update on outbox to mot_cua_app;

-- When each periodic job ran last, over all copies of the program.
create table periodic_jobs (
  name text primary key,
  started_at timestamptz,
  finished_at timestamptz,
  last_error text
);
grant select, insert, update on periodic_jobs to mot_cua_app;
