import type { Citizen } from '../../../../kernel/access/actor.ts';
import type { Context } from '../../../../kernel/app.ts';
import { ownerOf, type Said } from '../../../vault/index.ts';
import type { CheckedApplication } from '../../commands/check-application.ts';
import type { Application } from '../../commands/file-application.ts';
import { insertRows, onlineRow } from '../../commands/insert-cases.ts';
import { attachHeld } from './attach-held.ts';

/**
 * Files an application for which papers of the vault are used: the case, the consent and the papers in one transaction.
 * @returns undefined when the key, the unique answer or a file is taken
 * @throws Refusal when a paper was revoked in this very moment
 */
export const fileWithHeld = (
  context: Context & { readonly actor: Citizen },
  application: Application,
  checked: CheckedApplication,
  draftId: string | undefined,
  held: readonly Said[],
): Promise<{ readonly id: number; readonly code: string } | undefined> =>
  context.db.transaction(async (transaction) => {
    const row = onlineRow(context, application, checked, draftId);
    const [made] = await insertRows(transaction, [{ ...row, body: { ...row.body, held } }]);
    if (!made) return undefined;
    const { definition } = checked.procedure;
    const given = { owner: ownerOf(context.actor), key: application.key, definition, held, actor: context.actor };
    await attachHeld(transaction, made, given, context.now());
    return made;
  });
