-- Administrative areas, one row a period: codes were re-used on 2025-07-01 for other ground.
create table areas (
  id bigint generated always as identity primary key,
  code text not null check (code ~ '^([0-9]{2}|[0-9]{3}|[0-9]{5})$'),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  level text not null check (level in ('province', 'district', 'commune')),
  kind text not null,
  name text not null,
  parent_code text,
  district_name text,
  -- What an operator imported is not overwritten by the place's files of a later release.
  origin text not null check (origin in ('place', 'operator')),
  unique (code, valid_from)
);

create table area_successions (
  old_id bigint not null references areas,
  new_id bigint not null references areas,
  primary key (old_id, new_id),
  check (old_id <> new_id)
);

-- Every import that was carried out; the highest id of a kind tells other copies of the program that their memory is stale.
create table directory_imports (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('areas', 'area-successions', 'units', 'officers')),
  at timestamptz not null,
  rows integer not null,
  sha256 text not null
);
create index directory_imports_kind on directory_imports (kind, id desc);

grant select, insert, update on areas, area_successions to mot_cua_app;
grant select, insert on directory_imports to mot_cua_app;
