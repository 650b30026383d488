import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { isFreeFor } from '../../../kernel/files/free-file.ts';
import { storeUpload } from '../../../kernel/files/store-upload.ts';
import type { StoredFile } from '../../../kernel/files/stored-file.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { errors } from '../errors.ts';
import { printResult } from '../print-result.ts';
import { bytesOf } from '../queries/bytes-of.ts';
import type { Result } from '../result.ts';
import { fileName } from '../rules/file-name.ts';
import { signatureRoom, spotOf } from '../rules/spot-of.ts';
import type { Authorised, Sign } from '../sign.ts';

type OfficerContext = Context & { readonly actor: Officer };

/**
 * Puts the agency's seal on a signed document, over the left third of the signature (Decree 30/2020, art. 33, annex I). Who keeps the
 * seal, signing knows. Nobody outside has the document yet.
 */
export async function sealResult(
  context: OfficerContext,
  result: Result,
  { sign, version, authorisation }: Authorised & { readonly sign: Sign; readonly version: number },
): Promise<Outcome<undefined>> {
  const { id, unitId, numbered, signedFile } = result;
  if (result.state !== 'signed' || !numbered || signedFile === undefined) return refuse(problem(errors.notNow));
  if (result.version !== version) return refuse(problem(errors.changedMeanwhile));
  const printed = await printResult(context, result);
  if (!printed.ok) return printed;
  const sealed = await sign(context, {
    pdf: await bytesOf(context, signedFile),
    as: 'agency',
    unitId,
    document: `result/${id}`,
    shown: { kind: 'spot', spot: spotOf(printed.value.marks, signatureRoom) },
    ...(authorisation && { authorisation }),
  });
  if (!sealed.ok) return sealed;
  const stored = await storeUpload(context, { name: fileName(result), bytes: sealed.value.pdf });
  return stored.ok ? keep(context, result, stored.value) : stored;
}

async function keep(context: OfficerContext, result: Result, file: StoredFile): Promise<Outcome<undefined>> {
  const at = context.now();
  const body = { case: result.caseId, symbol: result.numbered?.symbol, file: file.id, digest: file.sha256 };
  const done = await context.db.maybe(sql`
    with sealed as (
      update results set state = 'sealed', sealed_file = ${file.id}::uuid, sha256 = decode(${file.sha256}, 'hex'), version = version + 1
      where id = ${result.id} and version = ${result.version} and state = 'signed' returning id
    ), bound as (
      update files set attached_to = 'result/' || sealed.id from sealed
      where files.id = ${file.id}::uuid and ${isFreeFor(context.actor)}
    )
    select ${ledgerAppend(sql`'result/' || id`, 'result.sealed', ledgerActor(context.actor, result.unitId), body, at)} as number
    from sealed`);
  return done ? { ok: true, value: undefined } : refuse(problem(errors.changedMeanwhile));
}
