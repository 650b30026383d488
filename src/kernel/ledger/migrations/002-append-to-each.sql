-- Appends one entry to each of many streams: what ledger_append does, for a hundred thousand in one go. A stream is named once.
-- Streams to which somebody else appended at the same moment get their entry in the next round.
create function ledger_append_each(streams text[], kind text, actor jsonb, bodies jsonb[], at timestamptz) returns bigint
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  waiting_streams text[] := streams;
  waiting_bodies jsonb[] := bodies;
  written_streams text[];
begin
  while cardinality(waiting_streams) > 0 loop
    with entry as (
      select waiting.stream, waiting.body, coalesce(newest.number, 0) + 1 as number,
        coalesce(newest.hash, '\x0000000000000000000000000000000000000000000000000000000000000000'::bytea) as previous
      from unnest(waiting_streams, waiting_bodies) as waiting (stream, body) left join lateral (
        select before.number, before.hash from ledger as before where before.stream = waiting.stream
        order by before.number desc limit 1
      ) newest on true
    ), written as (
      insert into ledger (stream, number, kind, actor, at, body, previous_hash, hash)
      select entry.stream, entry.number, ledger_append_each.kind, ledger_append_each.actor, ledger_append_each.at, entry.body,
        entry.previous, ledger_hash(entry.previous, entry.stream, entry.number, ledger_append_each.kind,
          ledger_append_each.actor, ledger_append_each.at, entry.body)
      from entry on conflict do nothing returning ledger.stream
    )
    select coalesce(array_agg(written.stream), '{}') into written_streams from written;
    exit when cardinality(written_streams) = cardinality(waiting_streams);
    select coalesce(array_agg(waiting.stream), '{}'), coalesce(array_agg(waiting.body), '{}')
      into waiting_streams, waiting_bodies
      from unnest(waiting_streams, waiting_bodies) as waiting (stream, body)
      where waiting.stream not in (select unnest(written_streams));
  end loop;
  return cardinality(streams);
end $$;
revoke execute on function ledger_append_each(text[], text, jsonb, jsonb[], timestamptz) from public;
grant execute on function ledger_append_each(text[], text, jsonb, jsonb[], timestamptz) to mot_cua_app;
