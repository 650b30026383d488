-- A program gives form 02 or 03 without a visit of the counter's pages.
alter table counter_slips alter visit_id drop not null;
