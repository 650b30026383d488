-- Where the result goes when the applicant wants it by post; of a filed case it stands in cases.applicant.
alter table case_drafts add column postal_address text;
