-- Papers of the applicant's vault that are used for a case with their consent: the file stays with what has it.
create table case_held_papers (
  id bigint generated always as identity primary key,
  case_id bigint not null references cases (id),
  -- Code of the paper in the procedure.
  paper text not null,
  vault_paper_id uuid not null,
  file_id uuid not null,
  name text not null,
  added_at timestamptz not null,
  -- When the consent was taken back; of a case that was closed before, never.
  withdrawn_at timestamptz,
  unique (case_id, paper)
);

grant select, insert, update on case_held_papers to mot_cua_app;
