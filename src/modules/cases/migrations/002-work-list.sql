-- The work list by state, for one unit and for those who see the whole province.
create index cases_holder_status on cases (holder_unit_id, status, attention_at, id) where ended_at is null;
create index cases_status on cases (status, attention_at, id) where ended_at is null;
-- Whoever searches finds what their unit received or decides, also while another unit holds it.
create index cases_competent on cases (competent_unit_id, attention_at, id) where ended_at is null;
create index cases_receiving on cases (receiving_unit_id, attention_at, id) where ended_at is null;
-- Closed cases of the units that decided them, and of the whole province.
create index cases_competent_ended on cases (competent_unit_id, ended_at desc, id desc) where ended_at is not null;
create index cases_all_ended on cases (ended_at desc, id desc) where ended_at is not null;
