-- 100,000 open cases of one commune, as many as a large province has in a year.
insert into cases (code, filing_key, procedure_code, procedure_version, procedure_name, applicant_id, applicant_name,
  applicant_number, applicant, answers, receiving_unit_id, competent_unit_id, holder_unit_id, channel, status, finance, fee_dong,
  delivery, step, step_role, step_started_at, step_due_at, filed_at, received_at, due_at, attention_at, search)
select 'H55.05443-26' || lpad((n / 1000)::text, 4, '0') || '-' || lpad((n % 1000)::text, 4, '0'), gen_random_uuid(), '1.001193', 1,
  'Đăng ký khai sinh', null, 'Nguyễn Thị Hoa ' || n, '019' || lpad(n::text, 9, '0'),
  jsonb_build_object('fullName', 'Nguyễn Thị Hoa ' || n), '{}', unit.id, unit.id, unit.id, 2, 4, 'none', 0, 'online', 'register',
  'handler', now(), now() + n * interval '1 minute', now(), now(), now() + n * interval '1 minute',
  now() + n * interval '1 minute', 'h55.05443 nguyen thi hoa ' || n || ' 019' || lpad(n::text, 9, '0')
from generate_series(1, 100000) as n, units as unit where unit.key = 'commune-05443' and unit.valid_to is null;
vacuum analyze cases;
