import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { problem, Refusal } from '../../../kernel/errors/problem.ts';
import { isFreeFor } from '../../../kernel/files/free-file.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { errors } from '../errors.ts';
import type { Digitised } from '../rules/read-digitised.ts';

import { keepPapers } from './keep-papers.ts';

export type Scanned = {
  /** UUID of the form: sent twice, the paper is kept once. */
  readonly key: string;
  /** `ownerKey` of whose paper it is. */
  readonly owner: string;
  readonly paper: Digitised;
  readonly file: { readonly id: string; readonly name: string };
  readonly unitId: number | undefined;
};

/**
 * Keeps a paper that an officer scanned and compared with its original (Decree 107/2021); it waits for the officer's signature.
 * @throws Refusal when the scan is not the officer's to give
 */
export const digitisePaper = (
  { db, place, now, actor }: Context & { readonly actor: Officer },
  { key, owner, paper, file, unitId }: Scanned,
): Promise<void> =>
  db.transaction(async (transaction) => {
    const [id] = await keepPapers(
      { db: transaction, place },
      [{ ...paper, owner, source: 'digitised', fileId: file.id, fileName: file.name, origin: `digitised/${key}` }],
      ledgerActor(actor, unitId, 'reception'),
      now(),
    );
    // The same form sent twice: the paper is there, and this scan is cleared away.
    if (id === undefined) return;
    const bound = await transaction.run(sql`
      update files set attached_to = ${`vault/${id}`} where id = ${file.id}::uuid and ${isFreeFor(actor)}`);
    if (bound !== 1) throw new Refusal(problem(errors.fileMissing, '/file'));
  });
