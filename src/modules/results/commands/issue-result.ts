import sql, { type Sql } from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { storeUpload } from '../../../kernel/files/store-upload.ts';
import { canNow, inTransaction, recordResult, replaceResult, type CaseSubject } from '../../cases/index.ts';
import { errors } from '../errors.ts';
import { mayIssue } from '../policy.ts';
import { bytesOf } from '../queries/bytes-of.ts';
import { lockResult, resultById } from '../queries/load-result.ts';
import type { Numbered, Result, ResultSigner } from '../result.ts';
import { fileName } from '../rules/file-name.ts';

type OfficerContext = Context & { readonly actor: Officer };

/**
 * Gives a signed and sealed document out: it becomes the result of its case, or takes the place of the one before, in the transaction
 * that writes the case. From here its owner has it, and the public can check it.
 */
export async function issueResult(
  context: OfficerContext,
  about: CaseSubject,
  result: Result,
  { version }: { readonly version: number },
): Promise<Outcome<undefined>> {
  if (!mayIssue(context.actor, about)) return refuse(problem(requestErrors.notAllowed));
  const { id, numbered, signer, sealedFile } = result;
  if (result.state !== 'sealed' || !numbered || !signer || sealedFile === undefined)
    return refuse(problem(errors.notNow));
  // A file belongs to whoever binds it; the keeper of the seal is often another officer.
  const stored = await storeUpload(context, { name: fileName(result), bytes: await bytesOf(context, sealedFile) });
  if (!stored.ok) return stored;
  return context.db.transaction(async (db) => {
    const isAsSeen = await lockResult(db, id, version);
    return isAsSeen
      ? giveOut(inTransaction(context, db), about, { ...result, numbered, signer }, stored.value)
      : refuse(problem(errors.changedMeanwhile));
  });
}

type Ready = Result & { readonly numbered: Numbered; readonly signer: ResultSigner };

/** Records the document as the result of its case, or in the place of the one before. */
async function giveOut(
  context: OfficerContext,
  about: CaseSubject,
  result: Ready,
  { id: file, sha256: digest }: { readonly id: string; readonly sha256: string },
): Promise<Outcome<undefined>> {
  const { numbered, signer, replaces } = result;
  const also = [issuedNow(context, result, file), ...replacedNow(result)];
  const given = { number: numbered.symbol, issuedOn: numbered.issuedOn, signer: signer.name, file };
  if (canNow('record-result', context.actor, about))
    return recordResult(context, about, { ...given, issued: { digest, also } });
  const before = replaces === undefined ? undefined : await resultById(context.db, replaces);
  if (!before?.numbered) return refuse(problem(errors.notNow));
  const reason = result.reissueReason ?? '';
  return replaceResult(context, about, { ...given, digest, before: before.numbered.symbol, reason, also });
}

const issuedNow = ({ now }: OfficerContext, { id }: Result, file: string): Sql => sql`
  update results set state = 'issued', file_id = ${file}::uuid, issued_at = ${new Date(now())}, version = results.version + 1
  from changed where results.id = ${id}`;

/** The one before no longer holds, unless it was revoked already. */
const replacedNow = ({ replaces }: Result): Sql[] =>
  replaces === undefined
    ? []
    : [
        sql`update results set state = 'replaced', version = results.version + 1
          from changed where results.id = ${replaces} and state = 'issued'`,
      ];
