-- When the portal first knew of a case, by which an agency's share of synchronised cases is reckoned (Decision 766/QD-TTg).
alter table exchange_dossiers add first_sent_at timestamptz;
update exchange_dossiers set first_sent_at = taken.at from (
  select case_id, min(at) as at from exchange_attempts where call = 'progress' and fault is null group by case_id
) as taken where taken.case_id = exchange_dossiers.case_id and sent > 0;
-- Messages given up of a case, which a later one that is taken makes superfluous.
create index outbox_portal_dead on outbox (((body ->> 'case')::bigint)) where target = 'national-portal' and state = 'dead';
