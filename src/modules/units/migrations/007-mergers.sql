-- Mergers of units (as of 1 July 2025): planned, rehearsed, carried out, and reversible until they are confirmed.
create table unit_mergers (
  id bigint generated always as identity primary key,
  title text not null,
  -- Number of the resolution or decision that orders it.
  decision text not null,
  effective_on date not null,
  -- Units that succeed, ways from units that end, and who heads what.
  plan jsonb not null,
  state text not null default 'draft' check (state in ('draft', 'done', 'confirmed', 'dropped')),
  -- Work that waits for the job or is under way; a merger planned ahead waits for its day.
  task text check (task in ('rehearse', 'carry-out', 'put-back')),
  asked_by jsonb,
  progress jsonb,
  -- What the last work did or would do, or why it could not.
  report jsonb,
  version int not null default 1,
  created_at timestamptz not null,
  done_at timestamptz
);
create index unit_mergers_waiting on unit_mergers (id) where task is not null;

-- Rows as they were before the merger; null for those that it made.
create table unit_merger_changes (
  merger_id bigint not null references unit_mergers,
  part text not null,
  subject_id bigint not null,
  before jsonb,
  primary key (merger_id, part, subject_id)
);

grant select, insert, update on unit_mergers to mot_cua_app;
grant select, insert, delete on unit_merger_changes to mot_cua_app;
