-- A petition is told to be late once for each time that was due.
create table petition_warnings (
  petition_id bigint not null references petitions,
  due_at timestamptz not null,
  warned_at timestamptz not null,
  primary key (petition_id, due_at)
);
create index petitions_due on petitions (due_at) where due_at is not null;
grant select, insert on petition_warnings to mot_cua_app;
