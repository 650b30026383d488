-- When it was seen that the certificate of a seal names its agency and comes from an authority whom the place trusts.
alter table signing_certificates add column vouched_at timestamptz;
