-- The variant that the applicant or an officer chose, or 'ordinary'; null while the answers alone tell.
alter table cases add column variant text;
alter table case_drafts add column variant text;
