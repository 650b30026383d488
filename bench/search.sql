-- A million cases to search: 900,000 closed ones of all communes beside the 100,000 open ones, and the words of all of them. The
-- indexes of cases are made anew afterwards, which is faster than keeping them meanwhile.
create temporary table kept as select indexname, indexdef from pg_indexes
  where tablename = 'cases' and indexname not in (select conname from pg_constraint);
do $$ declare each record; begin for each in select * from kept loop execute 'drop index ' || each.indexname; end loop; end $$;
insert into cases (code, filing_key, procedure_code, procedure_version, procedure_name, applicant_name, applicant, answers,
  receiving_unit_id, competent_unit_id, holder_unit_id, channel, status, finance, fee_dong, delivery, step, step_role,
  step_started_at, filed_at, received_at, due_at, attention_at, finished_at, ended_at, search)
select 'H55.00000-25' || lpad((n / 1000)::text, 4, '0') || '-' || lpad((n % 1000)::text, 3, '0'), gen_random_uuid(), '1.001193', 1,
  'Đăng ký khai sinh', name, jsonb_build_object('fullName', name), '{}', unit, unit, unit, 2, 10, 'none', 0, 'online', 'return',
  'reception', now(), now(), now(), now(), 'infinity', now(), now(), ''
from generate_series(1, 900000) as n cross join (
  select array_agg(id order by id) as units from units where kind = 'commune' and valid_to is null) as communes
cross join lateral (select units[1 + n % cardinality(units)] as unit,
  (array['Nguyen', 'Nguyen', 'Nguyen', 'Tran', 'Le', 'Pham', 'Hoang', 'Nong', 'Lo', 'Dang'])[1 + n * 31 / 7 % 10] || ' '
  || (array['Thi', 'Van'])[1 + n / 3 % 2] || ' '
  || (array['Lan', 'Bach', 'Minh', 'Hoa', 'Son', 'Mai', 'Hanh', 'Duc', 'Yen', 'Thu', 'Giang', 'Nam', 'Linh'])[1 + n / 5 % 13]
  || ' ' || n % 5000 as name) as drawn;
do $$ declare each record; begin for each in select * from kept loop execute each.indexdef; end loop; end $$;
insert into case_search (case_id, document, unit_ids)
select id, array_to_tsvector(string_to_array(lower(translate(applicant_name, 'ễị', 'ei')), ' ') || array['.b13.' || (id >> 13),
  '.b16.' || (id >> 16), '.b19.' || (id >> 19), '.u' || holder_unit_id, '#019' || lpad(id::text, 9, '0'), 'gcs' || id, '^ng', '^ngu',
  '^nguy', '^nguye', '^th', 'giay', 'khai', 'sinh', 'benh', 'vien', 'da', 'khoa', 'phuong']), array[holder_unit_id]
from cases on conflict (case_id) do nothing;
vacuum analyze cases;
vacuum analyze case_search;
