-- Attaching a file changes no index of it any more: the row stays where it is, with its new version beside it on the page, which has
-- room for those of the files that came and were filed with it.
drop index files_unattached;
create index files_created on files (created_at);
create index files_discarded on files (discarded_at) where discarded_at is not null;
alter table files set (fillfactor = 60);

-- Up to when the files that belong to nothing have been looked for: of older ones each belongs to something or is marked.
create table files_swept (
  id int primary key default 1 check (id = 1),
  before timestamptz not null
);
insert into files_swept (before) values ('-infinity');
grant select, update on files_swept to mot_cua_app;
