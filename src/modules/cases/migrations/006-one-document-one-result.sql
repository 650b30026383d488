-- A document is the result of one case, also when it is recorded for two at the same moment.
create unique index case_results_file on case_results (file_id);
