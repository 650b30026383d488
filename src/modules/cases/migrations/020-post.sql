-- Results that wait for the post at each one-stop.
create index cases_for_post on cases (receiving_unit_id, finished_at) where delivery = 'post' and status = 9;
