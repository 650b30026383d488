-- Complaints about conduct that were found to be right, from the petitions' streams of the ledger (Circular 01/2018, index 7).
create table assessment_complaints (
  petition text primary key,
  case_id bigint not null,
  found_at timestamptz not null
);
grant select, insert, update on assessment_complaints to mot_cua_app;
