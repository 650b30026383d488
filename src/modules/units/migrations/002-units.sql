-- Agencies and their parts, one row a period. Periods of one key or code do not overlap (checked by the import, under a lock).
create table units (
  id bigint generated always as identity primary key,
  key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  code text not null check (length(code) <= 35),
  name_vi text not null,
  name_en text not null,
  kind text not null check (kind in ('government', 'department', 'division', 'one-stop', 'district', 'commune')),
  -- The area it governs, on any day the one that bears this code then.
  area_code text,
  parent_id bigint references units,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  succeeded_by_id bigint references units,
  origin text not null check (origin in ('place', 'operator')),
  unique (key, valid_from),
  unique (code, valid_from)
);
create index units_parent on units (parent_id);
create index units_successor on units (succeeded_by_id);
create index units_area on units (area_code);

grant select, insert, update on units to mot_cua_app;
