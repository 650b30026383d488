import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { isFreeFor } from '../../../kernel/files/free-file.ts';
import { storeUpload } from '../../../kernel/files/store-upload.ts';
import type { StoredFile } from '../../../kernel/files/stored-file.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { approveProposal, type CaseSubject } from '../../cases/index.ts';
import { formReferences } from '../../units/index.ts';
import { errors } from '../errors.ts';
import { takeNumber } from './take-number.ts';
import { maySign } from '../policy.ts';
import { printResult } from '../print-result.ts';
import { issuingUnit } from '../queries/issuing-unit.ts';
import { resultById } from '../queries/load-result.ts';
import { agencySymbols, kindOf } from '../queries/result-kinds.ts';
import type { Result } from '../result.ts';
import { agencySymbol } from '../rules/agency-symbol.ts';
import { fileName } from '../rules/file-name.ts';
import { signatureLines } from '../rules/signature-lines.ts';
import { signingPost } from '../rules/signing-post.ts';
import { signatureRoom, spotOf } from '../rules/spot-of.ts';
import type { Authorised, Sign } from '../sign.ts';

type OfficerContext = Context & { readonly actor: Officer };

export type Signing = Authorised & {
  /** Version of the draft that its signer saw. */
  readonly version: number;
  /** Said with the approval, where the case still waits for it. */
  readonly note: string;
};

/**
 * Signs the document that answers a case. Whoever still has to approve does so with it: the decision first, then the number, then the
 * signature; a signature that fails leaves the decision and the number, and is tried again.
 */
export async function signResult(
  context: OfficerContext,
  about: CaseSubject,
  result: Result,
  { sign, version, note, authorisation }: Signing & { readonly sign: Sign },
): Promise<Outcome<undefined>> {
  if (!maySign(context.actor, about)) return refuse(problem(requestErrors.notAllowed));
  if (result.state !== 'draft') return refuse(problem(errors.notNow));
  if (result.version !== version) return refuse(problem(errors.changedMeanwhile));
  const against = await objection(context, about, result);
  if (against) return refuse(against);
  const decided = await decide(context, about, note);
  if (!decided.ok) return decided;
  const numbered = await withNumber(context, about, result);
  if (!numbered.ok) return numbered;
  const printed = await printResult(context, numbered.value);
  if (!printed.ok) return printed;
  const { pdf, marks } = printed.value;
  const signed = await sign(context, {
    pdf,
    as: 'signer',
    unitId: numbered.value.unitId,
    document: `result/${numbered.value.id}`,
    shown: { kind: 'spot', spot: spotOf(marks, signatureRoom) },
    ...(authorisation && { authorisation }),
  });
  if (!signed.ok) return signed;
  const stored = await storeUpload(context, { name: fileName(numbered.value), bytes: signed.value.pdf });
  return stored.ok ? keep(context, numbered.value, stored.value) : stored;
}

/** Why the document cannot be signed as it is. */
async function objection(context: OfficerContext, { subject }: CaseSubject, { kind: code, data }: Result) {
  const { kind, form } = kindOf(context.place, code);
  const outcome = subject.outcome ?? subject.proposal?.outcome;
  if (outcome === undefined || !kind.outcomes.includes(outcome))
    return problem(errors.kindUnfit, undefined, { kind: kind.name });
  const references = await formReferences(context.db);
  const today = localDateOf(context.now(), context.place.zone);
  return form.check(data, { today, references }).length > 0 ? problem(errors.incomplete) : undefined;
}

/** Approves what was proposed, unless that was done. */
const decide = async (context: OfficerContext, about: CaseSubject, note: string): Promise<Outcome<undefined>> =>
  about.step.kind === 'approval' && about.subject.outcome === undefined
    ? approveProposal(context, about, note)
    : succeed(undefined);

async function withNumber(context: OfficerContext, about: CaseSubject, result: Result): Promise<Outcome<Result>> {
  const unit = await issuingUnit(context, about.subject.competentUnitId);
  const { kind } = kindOf(context.place, result.kind);
  const post = signingPost(context.actor, unit);
  if (!post) return refuse(problem(requestErrors.notAllowed));
  const { officerId, fullName: name } = context.actor;
  const id = await takeNumber(context, result, {
    kind,
    unitId: unit.id,
    agency: agencySymbol(unit, agencySymbols(context.place)),
    signer: { officerId, name, lines: signatureLines(post, kind.authority) },
  });
  const numbered = id === undefined ? undefined : await resultById(context.db, id);
  return numbered ? succeed(numbered) : refuse(problem(errors.changedMeanwhile));
}

async function keep(context: OfficerContext, result: Result, file: StoredFile): Promise<Outcome<undefined>> {
  const at = context.now();
  const body = { case: result.caseId, symbol: result.numbered?.symbol, file: file.id, digest: file.sha256 };
  const actor = ledgerActor(context.actor, result.unitId, 'approver');
  const done = await context.db.maybe(sql`
    with signed as (
      update results set state = 'signed', signed_file = ${file.id}::uuid, signed_at = ${new Date(at)}, version = version + 1
      where id = ${result.id} and version = ${result.version} and state = 'draft' returning id
    ), bound as (
      update files set attached_to = 'result/' || signed.id from signed
      where files.id = ${file.id}::uuid and ${isFreeFor(context.actor)}
    )
    select ${ledgerAppend(sql`'result/' || id`, 'result.signed', actor, body, at)} as number from signed`);
  return done ? succeed(undefined) : refuse(problem(errors.changedMeanwhile));
}
