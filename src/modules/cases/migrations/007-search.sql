-- The words by which cases are found. A subscriber of the ledger writes them after the filing; they can be made anew at any time.
create table case_search (
  case_id bigint primary key,
  -- Words of the case without diacritics with their places, beginnings of words as `^ngu`, numbers that pages mask as
  -- `#019195000123`, and whose the case is: units that work on it or were asked as `.u12`, its applicant as `.p7`, and the
  -- blocks of ids in which it stands as `.b13.4`, `.b16.0`, `.b19.0`: of 2^13, 2^16 and 2^19 cases.
  document tsvector not null
);
create index case_search_document on case_search using gin (document);
grant select, insert, update on case_search to mot_cua_app;

-- New words wait in a list that each search reads from end to end: whoever writes puts them into the index at once.
create function case_search_settle() returns bigint
  language sql security definer set search_path = pg_catalog, public, pg_temp
  return gin_clean_pending_list('public.case_search_document');
revoke execute on function case_search_settle() from public;
grant execute on function case_search_settle() to mot_cua_app;
