import sql from 'sql-template-tag';
import type { App } from '../../../../../kernel/app.ts';
import { localDateOf } from '../../../../../kernel/clock/zone.ts';
import { attestedPapers, type AttestedPaperOfCase } from '../../../../vault/index.ts';

/** A paper of a case that a register attested, by its code in the procedure. */
export type AttestedInCase = AttestedPaperOfCase & { readonly code: string };

/** The papers of a case that registers attested and whose use its applicant allows. */
export async function attestedInCase({ db }: App, caseId: number): Promise<readonly AttestedInCase[]> {
  const used = await db.many<{ code: string; id: string }>(sql`
    select paper as code, vault_paper_id as id from case_held_papers where case_id = ${caseId} and withdrawn_at is null`);
  const found = await attestedPapers(
    db,
    used.map(({ id }) => id),
    caseId,
  );
  return found.flatMap((each) => {
    const code = used.find(({ id }) => id === each.paper.id)?.code;
    return code === undefined ? [] : [{ ...each, code }];
  });
}

/** Those that still hold: nobody may ask for them (Decree 107/2021), unless the register attests them no longer. */
export async function attestedAndHolding(app: App, caseId: number): Promise<readonly AttestedInCase[]> {
  const today = localDateOf(app.now(), app.place.zone);
  const all = await attestedInCase(app, caseId);
  return all.filter(
    ({ paper, isGone }) =>
      !isGone && paper.revokedAt === undefined && (paper.validTo === undefined || paper.validTo >= today),
  );
}
