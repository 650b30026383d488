-- That somebody was told that a certificate ends: once some weeks before, once some days before.
create table signing_end_warnings (
  certificate_id bigint not null references signing_certificates (id),
  days_before int not null,
  warned_at timestamptz not null,
  primary key (certificate_id, days_before)
);

grant select, insert on signing_end_warnings to mot_cua_app;
