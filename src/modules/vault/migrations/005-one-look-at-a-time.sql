-- What nobody will answer any more: the program ended while it was asked.
update vault_register_looks set outcome = 'unavailable', fault = 'interrupted' where outcome is null;

-- Of two forms or programs that ask the same for one application at one moment, one asks; and what was answered for an application is
-- not asked for it again, except by an officer who works on its case. Looks that were doubled before this was so stay as they are.
alter table vault_register_looks add column doubled boolean not null default false;
update vault_register_looks as look set doubled = true
where exists (
  select from vault_register_looks as later
  where later.number > look.number and (later.owner_id, later.filing_key, later.register, later.kinds)
    = (look.owner_id, look.filing_key, look.register, look.kinds));
create unique index vault_register_looks_once
  on vault_register_looks (owner_id, filing_key, register, kinds, (coalesce(case_id, 0)))
  where not doubled and (outcome is null or (case_id is null and outcome in ('found', 'nothing')));
