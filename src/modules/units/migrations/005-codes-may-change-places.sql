-- One file may give two units each other's codes: the codes are compared once the whole statement is done.
alter table units
  drop constraint units_code_valid_from_key,
  add constraint units_code_valid_from_key unique (code, valid_from) deferrable initially immediate;
