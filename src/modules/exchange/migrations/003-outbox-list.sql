-- The operators' list of messages, the newest first, however many letters there are.
create index outbox_portal on outbox (id desc) where target = 'national-portal';
