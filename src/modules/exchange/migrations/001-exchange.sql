-- How much of each case the national portal knows: numbers of entries in the case's stream of the ledger.
create table exchange_dossiers (
  case_id bigint primary key references cases (id),
  wanted int not null,
  sent int not null default 0,
  sent_at timestamptz,
  -- Of what was sent last: a digest, not the data.
  digest text,
  -- One copy of the program at a time tells the portal of a case, so that a later state is never overwritten by an earlier one.
  sending_until timestamptz
);
create index exchange_dossiers_behind on exchange_dossiers (case_id) where sent < wanted;

-- Every try to send a message: what came back, and how it was understood. What was sent is told by its digest.
create table exchange_attempts (
  id bigint generated always as identity primary key,
  -- Of the outbox.
  message bigint not null,
  case_id bigint not null,
  at timestamptz not null,
  call text not null check (call in ('dossier', 'progress')),
  number int not null,
  x_road_id uuid not null,
  digest text not null,
  -- Null where nobody answered.
  status int,
  -- Kind of the fault; null when it was taken.
  fault text,
  -- Long numbers are masked.
  answer text not null,
  request_hash text,
  took_ms int not null
);
create index exchange_attempts_message on exchange_attempts (message, id desc);

-- Whom an officer looked up in the population register, for which case, and what agreed; nothing of what the register said.
create table population_checks (
  id bigint generated always as identity primary key,
  key uuid not null unique,
  case_id bigint not null references cases (id),
  officer_id bigint not null,
  officer_name text not null,
  at timestamptz not null,
  -- Who was looked up: the applicant, or somebody else named in the case, by name and the end of the number.
  of_applicant boolean not null,
  person_name text not null,
  number_end text not null,
  outcome text not null check (outcome in ('found', 'not-found', 'unavailable')),
  name_agrees boolean,
  birth_agrees boolean,
  check ((outcome = 'found') = (name_agrees is not null)),
  check ((outcome = 'found') = (birth_agrees is not null))
);
create index population_checks_case on population_checks (case_id, id desc);

-- Who may ask us through the data exchange, and what for.
create table exchange_clients (
  id bigint generated always as identity primary key,
  client text not null,
  agency text not null,
  purpose text not null,
  added_by_name text not null,
  added_at timestamptz not null,
  ended_at timestamptz
);
create unique index exchange_clients_allowed on exchange_clients (client) where ended_at is null;

grant select, insert, update on exchange_dossiers, exchange_clients, population_checks to mot_cua_app;
grant select, insert on exchange_attempts to mot_cua_app;
