-- Digitised papers that wait for the signature of whoever compared them with their originals.
create index vault_papers_to_sign on vault_papers (kept_at, id) where source = 'digitised' and signed_at is null and revoked_at is null;
