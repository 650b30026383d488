-- Whose units the kept words know: when a step only moves a case, they are written anew only where these are others.
alter table case_search add column unit_ids bigint[] not null default '{}';
