-- Wrong tries in a row, by what was tried (`password:<username typed>`, `code:<officer>`): names nobody has are counted alike, so
-- that being locked out tells nothing about who exists.
create table sign_in_tries (
  subject text primary key,
  failed_tries integer not null,
  locked_until timestamptz,
  last_at timestamptz not null
);
create index sign_in_tries_age on sign_in_tries (last_at);
grant select, insert, update, delete on sign_in_tries to mot_cua_app;
