import sql from 'sql-template-tag';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { findFile } from '../../../kernel/files/find-file.ts';
import { isFreeFor } from '../../../kernel/files/free-file.ts';
import { storeUpload } from '../../../kernel/files/store-upload.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { Authorisation, SigningProviders } from '../../../outside/signing/signing-provider.ts';
import { markSigned, papersToSign, type VaultPaper } from '../../vault/index.ts';
import { errors } from '../errors.ts';
import { signedName } from '../rules/signed-name.ts';
import type { OfficerContext } from './register-certificate.ts';
import { openSigning, type OpenSigning } from './sign-document.ts';

export type ScansToSign = {
  /** UUIDs; those that do not wait for this officer are passed over. */
  readonly papers: readonly string[];
  readonly unitId: number;
  readonly authorisation: Authorisation;
};

/**
 * Signs papers that the officer digitised and compared with their originals (Decree 107/2021; Circular 01/2023), with one opening
 * of the key. Each is kept as it is signed: what was done before a fault stays.
 * @returns how many were signed
 */
export async function signScans(
  context: OfficerContext,
  { papers, unitId, authorisation }: ScansToSign,
  providers?: SigningProviders,
): Promise<Outcome<number>> {
  const chosen = new Set(papers);
  const waiting = (await papersToSign(context.db, context.actor.officerId)).filter(({ id }) => chosen.has(id));
  if (waiting.length === 0) return refuse(problem(errors.noScans, '/papers'));
  const opened = await openSigning(context, { as: 'signer', unitId, authorisation }, waiting.length, providers);
  if (!opened.ok) return opened;
  let signed = 0;
  try {
    for (const paper of waiting) {
      const done = await signScan(context, opened.value, paper, unitId);
      if (!done.ok) return done;
      signed += 1;
    }
  } finally {
    await opened.value.close();
  }
  return succeed(signed);
}

async function signScan(
  context: OfficerContext,
  key: OpenSigning,
  { id, fileId }: VaultPaper,
  unitId: number,
): Promise<Outcome<undefined>> {
  const file = fileId === undefined ? undefined : await findFile(context.db, fileId);
  const pdf = file && (await context.files.get(file.key));
  if (!file || !pdf) return refuse(problem(errors.fileMissing));
  const signed = await key.sign({ pdf, document: `vault-paper/${id}`, shown: { kind: 'hidden' } });
  if (!signed.ok) return signed;
  const stored = await storeUpload(context, { name: signedName(file.name), bytes: signed.value.pdf });
  if (!stored.ok) return stored;
  const by = signed.value.signedBy;
  await context.db.transaction(async (db) => {
    const actor = ledgerActor(context.actor, unitId, 'reception');
    // Signed meanwhile in another window: that one is kept, this file belongs to nothing and is cleared away.
    if (!(await markSigned(db, { paperId: id, fileId: stored.value.id, by }, actor, context.now()))) return;
    await db.run(sql`
      update files set attached_to = ${`vault/${id}`} where id = ${stored.value.id}::uuid and ${isFreeFor(context.actor)}`);
  });
  return succeed(undefined);
}
