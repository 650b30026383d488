-- Whether another document stands in the place of one that no longer counts.
alter table vault_papers add column replaced boolean not null default false;
