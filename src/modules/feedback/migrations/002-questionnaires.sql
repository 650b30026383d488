-- What applicants answer after the result (Decree 61/2018, art. 31): once a case, by themselves or at the counter's tablet.
create table questionnaires (
  case_id bigint primary key,
  unit_id bigint not null,
  procedure_code text not null,
  -- Code of the option chosen, by code of the question.
  answers jsonb not null,
  remark text not null,
  way text not null check (way in ('account', 'counter')),
  answered_at timestamptz not null
);
create index questionnaires_answered on questionnaires (answered_at, unit_id);
grant select, insert on questionnaires to mot_cua_app;
