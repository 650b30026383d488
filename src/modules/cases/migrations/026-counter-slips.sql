-- Forms 02 and 03 given at the counter to whom no case was made for: what they lack, or why it is not received.
create table counter_slips (
  id uuid primary key,
  -- The visit may be forgotten; the slip stays.
  visit_id uuid not null,
  unit_id bigint not null references units (id),
  kind text not null check (kind in ('supplement', 'refusal')),
  applicant jsonb not null,
  procedure_code text not null,
  procedure_version int not null,
  papers text[] not null,
  reason text not null,
  made_at timestamptz not null
);
create index counter_slips_made on counter_slips (unit_id, kind, made_at);
create index counter_slips_visit on counter_slips (visit_id);

grant select, insert on counter_slips to mot_cua_app;
