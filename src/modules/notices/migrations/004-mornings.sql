-- What the morning tells is about many cases: it names none.
alter table notices alter case_code drop not null, alter procedure_name drop not null;
