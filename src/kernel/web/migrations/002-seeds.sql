-- Fingerprint of the place's data that each module has loaded.
create table seeds (
  module text primary key,
  fingerprint text not null
);
grant select, insert, update on seeds to mot_cua_app;
