-- The receipt with the seal of its agency, once it has one; until then, and where the agency has no key for it, it is printed.
alter table payment_receipts add sealed_file uuid references files (id);
