-- Who took a result at the counter, where it was not the applicant: kept beside the case, since the ledger forgets nobody.
create table case_collections (
  case_id bigint primary key references cases (id),
  recipient text not null,
  handed_at timestamptz not null
);
grant select, insert on case_collections to mot_cua_app;
