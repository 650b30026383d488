-- A number of its own for addresses and for the ledger, which never tells the key itself.
alter table passkeys add column id bigint generated always as identity unique;
-- When its counter went back although the signature was right: somebody may have copied it. It opens nothing from then on.
alter table passkeys add column suspected_at timestamptz;
-- Whether its maker keeps a copy and brings it to the officer's other devices.
alter table passkeys add column synced boolean not null default false;
