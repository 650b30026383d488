-- Whether a message about a case waits for the national portal.
create index outbox_portal_cases on outbox (((body ->> 'case')::bigint)) where target = 'national-portal' and state = 'waiting';
