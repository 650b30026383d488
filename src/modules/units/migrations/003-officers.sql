create table positions (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  title_vi text not null,
  title_en text not null,
  roles text[] not null check (roles <@ array['reception', 'handler', 'approver', 'leader', 'operator']),
  covers_below boolean not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  unique (unit_id, title_vi, valid_from)
);

create table officers (
  id bigint generated always as identity primary key,
  username text not null unique check (username ~ '^[a-z0-9]+([.][a-z0-9]+)*$'),
  full_name text not null,
  email text,
  -- Argon2id in PHC form; absent until an operator issues a first password.
  password_hash text,
  must_change_password boolean not null default false,
  -- Encrypted with the installation's key; confirmed by the first right code.
  totp_secret bytea,
  totp_confirmed boolean not null default false,
  -- Number of the last 30-second step whose code was taken: a code serves once.
  totp_step bigint not null default 0,
  active boolean not null default true,
  -- Made by the demo's data; its password and authenticator are public.
  is_demo boolean not null default false
);

create table appointments (
  id bigint generated always as identity primary key,
  officer_id bigint not null references officers,
  position_id bigint not null references positions,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  unique (officer_id, position_id, valid_from)
);
create index appointments_position on appointments (position_id);
create index positions_unit on positions (unit_id);

create table passkeys (
  credential_id text primary key,
  officer_id bigint not null references officers,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null,
  used_at timestamptz
);
create index passkeys_officer on passkeys (officer_id);

grant select, insert, update on positions, officers, appointments to mot_cua_app;
grant select, insert, update, delete on passkeys to mot_cua_app;
