-- The relief that an officer granted for a proof: it goes along when the fee is reckoned anew, and counts once.
alter table cases add fee_relief text;
update cases set fee_relief = granted.code from (
  select distinct on (stream) substr(stream, 6)::bigint as id, body ->> 'code' as code
  from ledger where kind = 'case.fee-reduced' order by stream, number desc
) as granted where cases.id = granted.id;
