-- A counter finds an organisation by its tax code.
create index persons_tax_code on persons (tax_code) where tax_code is not null;
