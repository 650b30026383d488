-- What assessment knows of 100,000 cases of one year: every commune and department, every procedure, every end.
with agencies as (
  select id, row_number() over (order by id) - 1 as place, count(*) over () as many from units
  where kind in ('commune', 'department') and valid_to is null
), catalogue as (
  select code, row_number() over (order by code) - 1 as place, count(*) over () as many from procedures where version = 1
)
insert into assessment_cases (case_id, procedure_code, procedure_version, receiving_unit_id, competent_unit_id, channel,
  received_at, due_at, closed_at, ending, speed, overdue, supplements, second_supplement_at, contacts, outcome, electronic,
  digitised, has_fee, paid_online, stars, used_minutes, allowed_minutes, officer_ids)
select 10000000 + n, catalogue.code, 1, agencies.id, agencies.id, 1 + n % 2, at, case when n % 10 = 0 then at + interval '5 days' end,
  case when n % 10 = 0 then 'infinity' else at + interval '1 day' * (n % 7) end, case when n % 10 > 0 then 'finished' end,
  case when n % 10 > 0 then n % 3 - 1 end, '{}', n % 4 / 2, null, n % 2, 'granted', n % 3 > 0, n % 5 > 0, n % 2 = 0, n % 4 = 0,
  case when n % 6 = 0 then 1 + n % 5 end, n % 9000, 7000, array[n % 300]
from generate_series(1, 100000) as n
  cross join lateral (select timestamptz '2025-01-01' + interval '5 minutes' * n as at) as moment
  join agencies on agencies.place = n % agencies.many
  join catalogue on catalogue.place = n % catalogue.many;
vacuum analyze assessment_cases;
