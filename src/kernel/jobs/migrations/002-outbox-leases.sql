-- Which copy of the program sends to a target, and until when: one row is written for many messages.
create table outbox_leases (
  target text primary key,
  holder uuid not null,
  until timestamptz not null
);
grant select, insert, update on outbox_leases to mot_cua_app;
