import sql from 'sql-template-tag';
import type { Context } from '../../../../kernel/app.ts';
import { dateOfDay, dayNumberOf, localDateOf } from '../../../../kernel/clock/zone.ts';
import type { Database } from '../../../../kernel/database/database.ts';
import { timestamp } from '../../../../kernel/database/timestamp.ts';
import type { Attestation, AttestedPaper } from '../../../../outside/exchange/connected-register.ts';
import { ExchangeFault } from '../../../../outside/exchange/fault.ts';
import { isAnswerFault, xRoadConnectedRegister } from '../../../../outside/exchange/x-road-connected-register.ts';
import { keepPapers } from '../../commands/keep-papers.ts';
import type { Register } from '../place-registers.ts';
import type { LookOutcome } from '../register-look.ts';
import type { RegisterQuestion } from '../rules/questions-for.ts';
import { answersOf } from '../rules/value-of.ts';
import type { Asking, Claimed } from './ask-registers.ts';
import { extractOf, type Extract } from './extract-of.ts';

type Answered = { readonly attestation: Attestation } | { readonly fault: string };

/** Puts one question that was written down, and writes what came of it. @returns ids of the papers that were attested */
export async function askRegister(context: Context, asking: Asking, claimed: Claimed): Promise<readonly string[]> {
  const question = asking.questions.find(({ register }) => register.code === claimed.register);
  if (!question) return [];
  const answered = await put(context, asking, question, claimed);
  if ('fault' in answered) {
    await writeAnswer(context.db, context, claimed, { outcome: 'unavailable', fault: answered.fault });
    return [];
  }
  const { papers, requestHash } = answered.attestation;
  const extracts = await Promise.all(
    papers.map((paper) => extractOf(context, asking, { register: question.register, paper, requestHash })),
  );
  const known = papers.flatMap((paper) => servedAnswers(question.register, paper));
  return context.db.transaction(async (transaction) => {
    await setAside(transaction, context, claimed, question);
    const ids = await keepExtracts(transaction, context, asking, claimed, extracts);
    await writeAnswer(transaction, context, claimed, {
      outcome: papers.length > 0 ? 'found' : 'nothing',
      requestHash,
      answers: Object.fromEntries(known),
    });
    return ids;
  });
}

async function put(
  { settings, actor, log }: Context,
  { holder, filing, case: filed }: Asking,
  { register, kinds }: RegisterQuestion,
  { id }: Claimed,
): Promise<Answered> {
  const { exchange } = settings;
  if (!exchange) return { fault: 'unreachable' };
  try {
    const attestation = await xRoadConnectedRegister(exchange, register.service).attest(
      { holder, kinds },
      {
        id,
        officerId: actor.kind === 'officer' ? actor.officerId : undefined,
        procedureCode: filing.procedure.code,
        filing: filed?.code ?? filing.key,
        basis: register.basis.vi,
      },
    );
    return { attestation };
  } catch (error) {
    if (!(error instanceof ExchangeFault)) throw error;
    log.warn({ register: register.code, fault: error.message }, 'A connected register did not answer');
    return { fault: isAnswerFault(error.answer) ? error.answer : error.kind };
  }
}

const servedAnswers = ({ papers }: Register, paper: AttestedPaper): readonly (readonly [string, string])[] => {
  const served = papers.find(({ type }) => type === paper.type);
  return served ? Object.entries(answersOf(served, paper)) : [];
};

/** What the register attested before is put forward no more: it has just said what holds. */
const setAside = (
  db: Database,
  { now, place }: Context,
  { ownerId, register }: Claimed,
  { kinds }: RegisterQuestion,
): Promise<unknown> =>
  db.run(sql`
    update vault_papers set reuse_to = ${dateOfDay(dayNumberOf(localDateOf(now(), place.zone)) - 1)}::date
    where owner_id = ${ownerId} and source = 'register' and register = ${register} and type = any(${[...kinds]}::text[])
      and revoked_at is null`);

async function keepExtracts(
  transaction: Database,
  { place, now }: Context,
  { owner, case: filed }: Asking,
  { id, register }: Claimed,
  extracts: readonly Extract[],
): Promise<readonly string[]> {
  const papers = extracts.map(({ paper, file, reuseTo }) => ({
    owner,
    type: paper.type,
    source: 'register' as const,
    number: paper.number,
    issuer: paper.issuer,
    issuedOn: paper.issuedOn,
    validTo: paper.validTo,
    caseCode: filed?.code,
    fileId: file.id,
    fileName: file.name,
    attested: { register, at: now(), reuseTo },
    origin: `register/${id}/${paper.type}/${paper.number}`,
  }));
  const ids = await keepPapers({ db: transaction, place }, papers, { kind: 'system', name: register }, now());
  await transaction.run(sql`
    update files set attached_to = 'vault/' || vault_papers.id from vault_papers
    where vault_papers.id = any(${[...ids]}::uuid[]) and files.id = vault_papers.file_id`);
  return ids;
}

type Came = {
  readonly outcome: LookOutcome;
  readonly fault?: string;
  readonly requestHash?: string;
  readonly answers?: Readonly<Record<string, string>>;
};

/** What came of a question, with its entry in the ledger: neither numbers nor answers stand in it. */
const writeAnswer = (
  db: Database,
  { now }: Context,
  { id, register }: Claimed,
  { outcome, fault, requestHash, answers = {} }: Came,
): Promise<unknown> =>
  db.run(sql`
    with answered as (
      update vault_register_looks set outcome = ${outcome}, fault = ${fault ?? null}, request_hash = ${requestHash ?? null},
        answers = ${JSON.stringify(answers)}::jsonb
      where id = ${id}::uuid and outcome is null returning id, owner_id
    )
    select ledger_append('vault/' || owner_id, 'vault.register-answered',
      ${JSON.stringify({ kind: 'system', name: register })}::jsonb,
      jsonb_strip_nulls(jsonb_build_object('look', id, 'register', ${register}::text, 'outcome', ${outcome}::text,
        'fault', ${fault ?? null}::text)), ${timestamp(now())}::timestamptz) from answered`);
