-- The inbox goes by the ledger's order, which the unique key has already.
drop index notices_reader;
