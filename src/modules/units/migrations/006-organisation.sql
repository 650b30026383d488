-- A unit that is renamed or moved begins a new period under the same key; the periods of one unit make its line, named by the first.
alter table units
  add column phone text check (length(phone) <= 40),
  add column version int not null default 1,
  add column line_id bigint references units;

create function link_unit_periods() returns trigger language plpgsql as $$
begin
  with recursive lines as (
    select u.id, u.id as line_id from units u
    where not exists (select from units p where p.succeeded_by_id = u.id and p.key = u.key)
    union
    select n.id, l.line_id from lines l join units o on o.id = l.id
      join units n on n.id = o.succeeded_by_id and n.key = o.key
  ), first as (select id, min(line_id) as line_id from lines group by id)
  update units u set line_id = f.line_id from first f where f.id = u.id and u.line_id is distinct from f.line_id;
  return null;
end $$;
create trigger units_have_lines after insert or update of key, succeeded_by_id on units
  for each statement when (pg_trigger_depth() = 0) execute function link_unit_periods();
update units set key = key;
create index units_line on units (line_id);

-- The period in which a unit stands on a day; the one that was named where there is none.
create function unit_on(unit bigint, day date) returns bigint stable language sql as $$
  select coalesce((
    select u.id from units known join units u on u.line_id = known.line_id
    where known.id = unit and u.valid_from <= day and (u.valid_to is null or u.valid_to >= day) limit 1
  ), unit) $$;

-- What was undone before it began, or as though it never had: a last day before the first is a period of no days.
alter table units drop constraint units_check, add constraint units_period check (valid_to >= valid_from - 1);
alter table positions drop constraint positions_check, add constraint positions_period check (valid_to >= valid_from - 1);
alter table appointments
  drop constraint appointments_check, add constraint appointments_period check (valid_to >= valid_from - 1);
