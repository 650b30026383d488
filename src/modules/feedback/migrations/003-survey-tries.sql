-- Wrong tries to open the questionnaire of a case by four digits, by the code typed: codes that nobody has are counted alike.
create table survey_tries (
  case_code text primary key,
  failed integer not null,
  first_at timestamptz not null
);
create index survey_tries_age on survey_tries (first_at);
grant select, insert, update, delete on survey_tries to mot_cua_app;
