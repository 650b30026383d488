-- Whose papers they are: a person by personal number, an organisation by tax code, else an account by its id. People who have
-- only been at a counter have a store, too; it is theirs when they sign in.
create table vault_owners (
  id bigint generated always as identity primary key,
  key text not null unique
);

create table vault_papers (
  id uuid primary key default gen_random_uuid(),
  owner_id bigint not null references vault_owners (id),
  -- Code of the place's paper-types.json.
  type text not null,
  -- What it is called, where the kind alone does not say it.
  name text not null default '',
  number text,
  issuer text,
  issued_on date,
  valid_to date,
  source text not null check (source in ('case-paper', 'case-result', 'digitised', 'register')),
  case_code text,
  -- Where it came from, so that it comes once: `case/812/file/<id>`.
  origin text not null unique,
  -- The file stays with what has it; a result given on paper has none.
  file_id uuid,
  file_name text not null default '',
  kept_at timestamptz not null,
  -- By the officer who compared it with the original (Decree 107/2021; Circular 01/2023).
  signed_at timestamptz,
  signed_by text,
  revoked_at timestamptz,
  revoked_why text
);
create index vault_papers_owner on vault_papers (owner_id, type);
create index vault_papers_file on vault_papers (file_id);
create index vault_papers_case on vault_papers (case_code) where case_code is not null;

-- What somebody said when a paper of theirs was put forward: used with consent, or replaced for a reason.
create table vault_uses (
  id uuid primary key default gen_random_uuid(),
  owner_id bigint not null references vault_owners (id),
  paper_id uuid not null references vault_papers (id),
  -- Key of the application, which it has from its first day as a draft.
  filing_key uuid not null,
  procedure_code text not null,
  procedure_name text not null,
  -- Code of the paper in the procedure.
  paper text not null,
  case_id bigint,
  case_code text,
  given_at timestamptz not null,
  -- Why another is handed in instead; null for a consent.
  replaced_why text,
  -- The officer at the counter before whom it was said.
  heard_by text,
  withdrawn_at timestamptz
);
create unique index vault_uses_standing on vault_uses (filing_key, paper) where withdrawn_at is null;
create index vault_uses_owner on vault_uses (owner_id, given_at desc);
create index vault_uses_paper on vault_uses (paper_id);
create index vault_uses_case on vault_uses (case_id) where case_id is not null;

-- What somebody has answered before and need not type again.
create table vault_facts (
  owner_id bigint not null references vault_owners (id),
  fact text not null,
  value text not null,
  case_code text not null,
  learned_at timestamptz not null,
  primary key (owner_id, fact)
);

grant select, insert on vault_owners to mot_cua_app;
grant select, insert, update on vault_papers, vault_uses to mot_cua_app;
grant select, insert, update, delete on vault_facts to mot_cua_app;
