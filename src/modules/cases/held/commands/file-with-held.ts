import type { Citizen } from '../../../../kernel/access/actor.ts';
import type { Context } from '../../../../kernel/app.ts';
import type { Database } from '../../../../kernel/database/database.ts';
import { together } from '../../../../kernel/database/together.ts';
import { ownerOf, type Said } from '../../../vault/index.ts';
import type { CheckedApplication } from '../../commands/check-application.ts';
import type { Application } from '../../commands/file-application.ts';
import { onlineRow, type CaseRow } from '../../commands/case-row.ts';
import { insertRows } from '../../commands/insert-cases.ts';
import { attachHeld, type HeldOfCase } from './attach-held.ts';

type Inserted = HeldOfCase['made'];
type HeldFiling = Omit<HeldOfCase, 'made'> & { readonly row: CaseRow; readonly context: Context };

/**
 * Files an application for which papers of the vault are used: the case, the consent and the papers in one transaction, which
 * those that arrive meanwhile share.
 * @returns undefined when the key, the unique answer or a file is taken
 * @throws Refusal when a paper was revoked in this very moment
 */
export function fileWithHeld(
  context: Context & { readonly actor: Citizen },
  application: Application,
  checked: CheckedApplication,
  draftId: string | undefined,
  held: readonly Said[],
): Promise<Inserted | undefined> {
  const row = onlineRow(context, application, checked, draftId);
  return writerOf(context.db)({
    row: { ...row, body: { ...row.body, held } },
    context,
    owner: ownerOf(context.actor),
    key: application.key,
    definition: checked.procedure.definition,
    held,
    actor: context.actor,
  });
}

const mostAtOnce = 32;

type Writer = (filing: HeldFiling) => Promise<Inserted | undefined>;
const writers = new WeakMap<Database, Writer>();

function writerOf(db: Database): Writer {
  const known = writers.get(db) ?? together((filings: readonly HeldFiling[]) => fileAll(db, filings), mostAtOnce);
  writers.set(db, known);
  return known;
}

const fileAll = (db: Database, filings: readonly HeldFiling[]): Promise<readonly (Inserted | undefined)[]> =>
  db.transaction(async (transaction) => {
    const inserted = await insertRows(
      transaction,
      filings.map(({ row }) => row),
    );
    const cases = filings.flatMap(({ row: _row, context: _context, ...filing }, place): HeldOfCase[] => {
      const made = inserted[place];
      return made ? [{ ...filing, made }] : [];
    });
    const [first] = filings;
    if (first) await attachHeld(transaction, cases, first.context.now());
    return inserted;
  });
