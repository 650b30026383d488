-- An officer who is away, and who acts in each of their positions meanwhile (Decree 30/2020, art. 13: in writing, for a time).
create table absences (
  id bigint generated always as identity primary key,
  officer_id bigint not null references officers,
  valid_from date not null,
  -- Ended before it began: a period of no days.
  valid_to date not null check (valid_to >= valid_from - 1),
  reason text not null check (length(reason) <= 500),
  version int not null default 1,
  created_at timestamptz not null
);
create index absences_officer on absences (officer_id, valid_from);

create table delegations (
  absence_id bigint not null references absences,
  position_id bigint not null references positions,
  delegate_id bigint not null references officers,
  -- Never more than the position has, and never all that may not be delegated.
  roles text[] not null check (cardinality(roles) > 0),
  primary key (absence_id, position_id)
);
create index delegations_delegate on delegations (delegate_id);

grant select, insert, update on absences to mot_cua_app;
grant select, insert on delegations to mot_cua_app;
