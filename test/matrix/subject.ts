import sql, { type Sql } from 'sql-template-tag';
import type { Citizen, Officer } from '../../src/kernel/access/actor.ts';
import type { Outcome } from '../../src/kernel/errors/problem.ts';
import { storeUpload } from '../../src/kernel/files/store-upload.ts';
import { samplePdf } from '../../src/kernel/files/testing/sample-files.ts';
import type { PayingProvince } from '../../src/modules/payments/testing/paying-province.ts';
import type { Signed, TestProvince } from '../province.ts';
import type { People } from './people.ts';

/** What an address is about: enough to fill in its parameters, and to see whether somebody changed it. */
export type Subject = {
  /** What stands for the parameters of its addresses, by their names. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Everything stored of it, as a text. */
  readonly state: () => Promise<string>;
  /** What the forms of its page carry besides what a person types. */
  readonly form: () => Promise<Readonly<Record<string, string>>>;
};

/** Makes something of a kind anew, through what the program itself does. */
export type Make = (province: PayingProvince, people: People) => Promise<Subject>;

/** A subject whose state are these rows, and whose forms carry what is given, or nothing. */
export const subjectOf = (
  { app }: TestProvince,
  parameters: Readonly<Record<string, string | number>>,
  rows: Sql,
  form: Readonly<Record<string, string>> = {},
): Subject => ({
  parameters: Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)])),
  form: async () => form,
  state: async () =>
    (
      await app.db.one<{ state: string }>(
        sql`select coalesce(jsonb_agg(to_jsonb(stored))::text, 'gone') as state from (${rows}) as stored`,
      )
    ).state,
});

/** A file that the person has stored and that belongs to nothing yet. @returns its id */
export async function paperOf({ context }: Signed<Citizen> | Signed<Officer>): Promise<string> {
  return must(await storeUpload(context, { name: 'giay.pdf', bytes: samplePdf() })).id;
}

/** What came of something that is never refused here. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.problems.map(({ kind, field }) => `${kind.code} at ${field ?? '?'}`).join(', '));
}
