import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { personWithNumber, recordReading } from '../../people/index.ts';
import { recordLook } from '../commands/record-look.ts';
import { digitiseWords } from '../digitise-words.ts';
import type { FoundOwner } from '../pages/digitise-page.tsx';
import { ownerKey } from '../rules/owner-key.ts';
import type { TypedOwner } from '../rules/read-owner.ts';
import { vaultPapers } from './held-papers.ts';

/**
 * Whose vault it is by a number typed at the counter, and what it holds. Both looks are written down for the owner to see.
 */
export async function findOwner(
  { db, now, actor: officer }: Context & { readonly actor: Officer },
  typed: TypedOwner,
  numbers: { readonly kind: TypedOwner['kind']; readonly personalNumber?: string; readonly taxCode?: string },
  unitId: number | undefined,
): Promise<FoundOwner> {
  const purpose = digitiseWords.readingPurpose.vi;
  const { kind, personalNumber, taxCode } = numbers;
  const person = await personWithNumber(db, { kind, personalNumber, taxCode });
  if (person) await recordReading(db, { personId: person.id, officer, unitId, purpose }, now());
  const papers = await vaultPapers(
    db,
    sql`owner_id = (select id from vault_owners where key = ${ownerKey(numbers) ?? ''}) and revoked_at is null`,
  );
  await recordLook(db, { papers: papers.map(({ id }) => id), officer, unitId, purpose }, now());
  return { typed, fullName: person?.fullName, papers };
}
