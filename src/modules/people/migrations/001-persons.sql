-- Citizens and businesses as their identity provider knows them; one row an account at a provider.
create table persons (
  id bigint generated always as identity primary key,
  issuer text not null,
  -- The provider's lasting key of the account (TechID in the national system).
  subject text not null,
  account_kind text not null check (account_kind in ('citizen', 'enterprise')),
  full_name text not null,
  personal_number text,
  tax_code text,
  date_of_birth date,
  email text,
  phone text,
  -- The person typed e-mail or phone here; the provider's word no longer replaces them.
  contact_is_own boolean not null default false,
  language text not null default 'vi' check (language in ('vi', 'en')),
  assurance smallint not null check (assurance between 1 and 3),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (issuer, subject)
);
create index persons_personal_number on persons (personal_number) where personal_number is not null;

grant select, insert, update on persons to mot_cua_app;
