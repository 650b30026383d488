-- What happened, written once. The application appends through ledger_append and reads; nobody changes or removes.
create table ledger (
  position bigint generated always as identity,
  -- No blank in stream and kind: the hash is taken over lines.
  stream text not null check (stream !~ '\s' and stream <> ''),
  number int not null check (number > 0),
  kind text not null check (kind !~ '\s' and kind <> ''),
  actor jsonb not null,
  at timestamptz not null,
  body jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  -- Readers go by transaction, then position: a position alone may appear after a higher one was read.
  xid xid8 not null default pg_current_xact_id(),
  primary key (stream, number)
);
create index ledger_in_order on ledger (xid, position);

-- What the hash covers: that of the entry before, then one line each. The text of jsonb is one line and always the same.
create function ledger_hash(previous_hash bytea, stream text, number int, kind text, actor jsonb, at timestamptz, body jsonb)
  returns bytea language sql immutable parallel safe
  return sha256(previous_hash || convert_to(
    number::text || chr(10) || ((extract(epoch from at) * 1000000)::bigint)::text || chr(10) || stream || chr(10) || kind
      || chr(10) || actor::text || chr(10) || body::text, 'UTF8'));

-- Appends the next entry of a stream and gives its number. Of two that append at once, one waits and comes second.
create function ledger_append(stream text, kind text, actor jsonb, body jsonb, at timestamptz) returns int
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  last_number int;
  last_hash bytea;
begin
  loop
    select entry.number, entry.hash into last_number, last_hash
      from ledger as entry where entry.stream = ledger_append.stream order by entry.number desc limit 1;
    if last_number is null then
      last_number := 0;
      last_hash := '\x0000000000000000000000000000000000000000000000000000000000000000';
    end if;
    insert into ledger (stream, number, kind, actor, at, body, previous_hash, hash)
      values (stream, last_number + 1, kind, actor, at, body, last_hash,
        ledger_hash(last_hash, stream, last_number + 1, kind, actor, at, body))
      on conflict do nothing;
    if found then
      return last_number + 1;
    end if;
  end loop;
end $$;

-- Begins many streams at once, each with its first entry, and gives how many: what ledger_append does, for many in one go.
create function ledger_open(entries jsonb) returns bigint
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with nothing_before (hash) as (values ('\x0000000000000000000000000000000000000000000000000000000000000000'::bytea)),
  written as (
    insert into ledger (stream, number, kind, actor, at, body, previous_hash, hash)
    select stream, 1, kind, actor, at, body, nothing_before.hash,
      ledger_hash(nothing_before.hash, stream, 1, kind, actor, at, body)
    from jsonb_to_recordset(entries) as entry (stream text, kind text, actor jsonb, at timestamptz, body jsonb), nothing_before
    returning 1
  )
  select count(*) from written $$;

create function ledger_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'The ledger is only added to: % of % is refused', lower(tg_op), tg_table_name using errcode = '42501';
end $$;
create trigger ledger_keeps before update or delete or truncate on ledger for each statement execute function ledger_refuse();

-- Signed roots over the entries since the seal before: what is sealed can be neither changed nor removed unseen.
create table ledger_seals (
  number int primary key check (number > 0),
  sealed_at timestamptz not null,
  -- Order of reading of the last entry that is sealed.
  last_xid xid8 not null,
  last_position bigint not null,
  -- One line an entry, in order: position, stream, number, hash.
  leaves text not null,
  root bytea not null,
  previous_hash bytea not null,
  hash bytea not null,
  public_key bytea not null,
  signature bytea not null
);
create trigger ledger_seals_keep before update or delete or truncate on ledger_seals
  for each statement execute function ledger_refuse();

-- How far each subscriber has read.
create table ledger_cursors (
  subscriber text primary key,
  xid xid8 not null default '0',
  position bigint not null default 0,
  moved_at timestamptz,
  failures int not null default 0,
  last_error text,
  retry_at timestamptz
);

revoke execute on function ledger_append(text, text, jsonb, jsonb, timestamptz) from public;
grant execute on function ledger_append(text, text, jsonb, jsonb, timestamptz) to mot_cua_app;
revoke execute on function ledger_open(jsonb) from public;
grant execute on function ledger_open(jsonb) to mot_cua_app;
grant select on ledger to mot_cua_app;
grant select, insert on ledger_seals to mot_cua_app;
grant select, insert, update on ledger_cursors to mot_cua_app;
