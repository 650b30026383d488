-- Certificates of officers and the seals of agencies, with where their keys are kept.
create table signing_certificates (
  id bigint generated always as identity primary key,
  officer_id bigint,
  unit_id bigint,
  provider text not null check (provider in ('software', 'token', 'remote')),
  -- How the provider knows the key.
  reference text not null,
  asks text not null check (asks in ('nothing', 'pin', 'pin-and-otp')),
  -- DER, the key's own first.
  certificates bytea[] not null,
  -- The private key, encrypted with the installation's secret and the owner's PIN, where we keep it ourselves.
  sealed_key bytea,
  subject text not null,
  issuer text not null,
  serial_number text not null,
  valid_from timestamptz not null,
  valid_to timestamptz not null,
  wrong_pins int not null default 0,
  added_at timestamptz not null,
  -- No longer used here; what it signed stays signed.
  ended_at timestamptz,
  check (num_nonnulls(officer_id, unit_id) = 1),
  check ((provider = 'software') = (sealed_key is not null))
);
create unique index signing_certificates_officer on signing_certificates (officer_id) where ended_at is null;
create unique index signing_certificates_unit on signing_certificates (unit_id) where ended_at is null;
create index signing_certificates_end on signing_certificates (valid_to) where ended_at is null;

-- Decree 30/2020, annex I, II.8: a blue signature of each officer, a red seal of each agency, as transparent PNG.
create table signing_images (
  id bigint generated always as identity primary key,
  officer_id bigint unique,
  unit_id bigint unique,
  file_id uuid not null references files (id),
  changed_at timestamptz not null,
  check (num_nonnulls(officer_id, unit_id) = 1)
);

-- Decree 30/2020, art. 32, 33: the head of the agency names who keeps its seal and its secret key.
create table signing_keepers (
  unit_id bigint not null,
  position_id bigint not null,
  named_at timestamptz not null,
  primary key (unit_id, position_id)
);

-- Every signature that was made: by whom, with which certificate, on what. The ledger tells the same.
create table signing_log (
  id bigint generated always as identity primary key,
  certificate_id bigint not null references signing_certificates (id),
  officer_id bigint not null,
  unit_id bigint,
  document text not null,
  -- Of the signed file.
  sha256 bytea not null,
  signed_at timestamptz not null
);
create index signing_log_certificate on signing_log (certificate_id, id desc);
create index signing_log_document on signing_log (document);

grant select, insert, update on signing_certificates, signing_images to mot_cua_app;
grant select, insert, delete on signing_keepers to mot_cua_app;
grant select, insert on signing_log to mot_cua_app;
