-- The register of a one-stop (form 06) and what an agency hands back to it, each over a period, in order.
create index cases_register on cases (receiving_unit_id, received_at, id) where received_at is not null;
create index cases_results on cases (competent_unit_id, finished_at, id) where finished_at is not null;
