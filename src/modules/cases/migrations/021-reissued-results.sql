-- A result that was revoked, and one that took the place of another (Decree 30/2020, art. 18: what was issued wrongly is recalled
-- or replaced by a document of the same form).
alter table case_results add revoked_at timestamptz;
grant update (number, issued_on, signer, file_id, recorded_at, revoked_at) on case_results to mot_cua_app;
