-- How surely a person is known is a matter of each sign-in: it stands with the session, in the ledger and in what was filed.
alter table persons drop column assurance;
