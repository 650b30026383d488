import sql, { type Sql } from 'sql-template-tag';
import type { Citizen } from '../../../kernel/access/actor.ts';
import type { Database } from '../../../kernel/database/database.ts';
import type { Language } from '../../../kernel/text/text.ts';
import type { Instant, LocalDate } from '../../../kernel/time.ts';
import type { Person } from '../person.ts';
import type { Assurance } from '../rules/assurance.ts';

type Row = {
  id: number;
  account_kind: 'citizen' | 'enterprise';
  full_name: string;
  personal_number: string | null;
  tax_code: string | null;
  date_of_birth: LocalDate | null;
  email: string | null;
  phone: string | null;
  language: Language;
  created_at: Instant;
};

const selectPersons = sql`
  select id, account_kind, full_name, personal_number, tax_code, date_of_birth, email, phone, language, created_at
  from persons`;

const personOf = (row: Row): Person => ({
  id: row.id,
  accountKind: row.account_kind,
  fullName: row.full_name,
  personalNumber: row.personal_number ?? undefined,
  taxCode: row.tax_code ?? undefined,
  dateOfBirth: row.date_of_birth ?? undefined,
  email: row.email ?? undefined,
  phone: row.phone ?? undefined,
  language: row.language,
  createdAt: row.created_at,
});

const where = (condition: Sql): Sql => sql`${selectPersons} where ${condition}`;

/** The person, or undefined when there is none with this id. */
export async function personById(db: Database, id: number): Promise<Person | undefined> {
  const row = await db.maybe<Row>(where(sql`id = ${id}`));
  return row && personOf(row);
}

/** Whether the identity provider's account is this person's. */
export const isAccountOf = async (
  db: Database,
  id: number,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
): Promise<boolean> =>
  (await db.maybe(sql`select from persons where id = ${id} and issuer = ${issuer} and subject = ${subject}`)) !==
  undefined;

/** The persons with these ids, in no order: how notices find names and addresses. */
export async function personsById(db: Database, ids: readonly number[]): Promise<readonly Person[]> {
  if (ids.length === 0) return [];
  return (await db.many<Row>(where(sql`id = any(${[...ids]}::bigint[])`))).map(personOf);
}

/** The person as somebody who acts, known as surely as the sign-in of this session says. */
export const citizenOf = (person: Person, assurance: Assurance): Citizen => ({
  kind: 'citizen',
  personId: person.id,
  fullName: person.fullName,
  personalNumber: person.personalNumber,
  ...(person.accountKind === 'enterprise' && person.taxCode !== undefined && { taxCode: person.taxCode }),
  phone: person.phone,
  email: person.email,
  assurance,
});

/** Who acts in a citizen's session; undefined when the person is gone. */
export async function personActor(db: Database, id: number, assurance: Assurance): Promise<Citizen | undefined> {
  const person = await personById(db, id);
  return person && citizenOf(person, assurance);
}
