-- Files that people gave. A row comes before its bytes and goes after them, so the store holds nothing that no row knows.
create table files (
  id uuid primary key default gen_random_uuid(),
  -- Name in the file store; not the id, so an address never tells where bytes lie.
  key uuid not null unique default gen_random_uuid(),
  sha256 bytea not null check (length(sha256) = 32),
  size_bytes integer not null check (size_bytes > 0),
  kind text not null check (kind in ('pdf', 'jpeg', 'png')),
  name text not null check (length(name) between 1 and 200),
  uploaded_by_kind text not null check (uploaded_by_kind in ('citizen', 'officer', 'system', 'anonymous')),
  uploaded_by_id bigint,
  created_at timestamptz not null,
  -- When its bytes were safe in the store.
  stored_at timestamptz,
  -- What it belongs to, such as case/812; a file that belongs to nothing is cleared away.
  attached_to text,
  discarded_at timestamptz,
  check (attached_to is null or (stored_at is not null and discarded_at is null))
);

create index files_unattached on files (created_at) where attached_to is null;

grant select, insert, update, delete on files to mot_cua_app;
