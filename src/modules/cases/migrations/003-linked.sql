-- The parts of a linked filing (Decree 61/2018, art. 18): each becomes a case of its own when what it waits for is granted.
create table case_parts (
  parent_id bigint not null references cases (id),
  -- Code of the part in the linked procedure, and its place there.
  part text not null,
  number int not null,
  procedure_code text not null,
  procedure_version int not null,
  state text not null check (state in ('waiting', 'begun', 'not-begun')),
  -- Of a part that was not begun: why, and the code of the part that was not granted.
  why text check (why in ('part', 'withdrawn', 'no-office')),
  because text,
  case_id bigint unique references cases (id),
  primary key (parent_id, part),
  check ((state = 'begun') = (case_id is not null)),
  check ((state = 'not-begun') = (why is not null))
);

-- Papers that a part has from the filing, or that are results of earlier parts: the file itself stays with the case that has it.
create table case_part_papers (
  id bigint generated always as identity primary key,
  case_id bigint not null references cases (id),
  paper text not null,
  file_id uuid not null,
  name text not null,
  from_case_id bigint not null references cases (id),
  unique (case_id, paper, file_id)
);

grant select, insert, update on case_parts to mot_cua_app;
grant select, insert on case_part_papers to mot_cua_app;
