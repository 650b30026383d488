-- The waiting room of a one-stop: which key its kiosk and wall have now; the next makes the address of before void.
create table queue_rooms (unit_id bigint primary key, key_number int not null default 1);

-- What people come for; each has a letter and its own numbers.
create table queue_services (
  id bigint generated always as identity primary key,
  unit_id bigint not null,
  letter text not null check (letter ~ '^[A-Z]$'),
  name_vi text not null,
  name_en text not null,
  closed boolean not null default false,
  unique (unit_id, letter)
);

create table queue_windows (
  id bigint generated always as identity primary key,
  unit_id bigint not null,
  name text not null,
  -- Services taken here; all of them when empty.
  services bigint[] not null default '{}',
  closed boolean not null default false,
  unique (unit_id, name)
);

-- Last number of a service on a day: it starts anew each morning.
create table queue_numbers (service_id bigint, day date, last int not null, primary key (service_id, day));

create table queue_tickets (
  id bigint generated always as identity primary key,
  -- Made by the kiosk's page: a button pressed twice takes one number.
  key uuid not null unique,
  unit_id bigint not null,
  service_id bigint not null references queue_services (id),
  day date not null,
  number int not null,
  -- The elderly, disabled, pregnant and those with small children go first.
  priority boolean not null,
  state text not null check (state in ('waiting', 'called', 'serving', 'served', 'absent')),
  taken_at timestamptz not null,
  called_at timestamptz,
  calls int not null default 0,
  window_id bigint references queue_windows (id),
  officer_id bigint,
  begun_at timestamptz,
  ended_at timestamptz,
  unique (service_id, day, number)
);
create index queue_tickets_waiting on queue_tickets (unit_id, day, priority desc, id) where state = 'waiting';
create index queue_tickets_day on queue_tickets (unit_id, day);
-- A window has one person in front of it.
create unique index queue_tickets_window on queue_tickets (window_id, day) where state in ('called', 'serving');

grant select, insert, update on queue_rooms, queue_services, queue_windows, queue_numbers, queue_tickets to mot_cua_app;
