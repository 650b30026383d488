-- Every version of every procedure; a case names the version with which it began, so a version is never changed by hand.
create table procedures (
  code text not null,
  version integer not null check (version > 0),
  valid_from date not null,
  valid_to date,
  name_vi text not null,
  name_en text not null,
  summary_vi text not null,
  summary_en text not null,
  field_code text not null,
  field_vi text not null,
  field_en text not null,
  service_level text not null,
  life_events text[] not null,
  definition jsonb not null,
  -- Data of the place yield to what an operator imported.
  origin text not null check (origin in ('place', 'operator')),
  stored_at timestamptz not null default now(),
  -- Code without dots, names, field and keywords: what people type.
  searched text not null,
  plain text not null generated always as (plain_text(searched)) stored,
  words tsvector not null generated always as (to_tsvector('simple', plain_text(searched))) stored,
  primary key (code, version)
);

create index procedures_plain on procedures using gin (plain gin_trgm_ops);
create index procedures_words on procedures using gin (words);
create index procedures_life_events on procedures using gin (life_events);


grant select, insert, update on procedures to mot_cua_app;
