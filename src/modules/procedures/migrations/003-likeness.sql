-- Likeness costs by the length of the text: it is sought in what a procedure is called, not in all that is said of it.
alter table procedures
  drop column plain,
  add column names text not null generated always as (plain_text(name_vi || ' · ' || name_en)) stored,
  add column called text not null
    generated always as (plain_text(name_vi || ' · ' || name_en || ' · ' || (definition ->> 'keywords'))) stored;

create index procedures_called on procedures using gin (called gin_trgm_ops);
