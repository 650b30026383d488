-- Time limits of some applications became variants, which may have papers, fees and steps of their own, too.
update procedures set definition = jsonb_set(definition #- '{term,variants}', '{variants}', (
  select jsonb_agg(jsonb_build_object('code', 'term-' || number,
    'name', jsonb_build_object('vi', 'Trường hợp thời hạn ' || number, 'en', 'Time limit ' || number),
    'choice', 'answers', 'when', variant -> 'when', 'term', variant -> 'legal') order by number)
  from jsonb_array_elements(definition #> '{term,variants}') with ordinality as listed (variant, number)))
where jsonb_array_length(definition #> '{term,variants}') > 0;
update procedures set definition = definition #- '{term,variants}' where definition #> '{term,variants}' is not null;

-- Drafts of versions, as their operators write them: they may be incomplete. A draft that was announced or abandoned is gone.
create table procedure_drafts (
  code text primary key,
  definition jsonb not null,
  -- The version it was begun from; null for a procedure that is new.
  based_on integer,
  version integer not null default 1,
  begun_at timestamptz not null,
  begun_by text not null,
  saved_at timestamptz not null,
  saved_by text not null
);
grant select, insert, update, delete on procedure_drafts to mot_cua_app;
