import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { ExchangeFault } from '../../../outside/exchange/fault.ts';
import type { PopulationQuestion, PopulationRegister } from '../../../outside/exchange/population-register.ts';
import { xRoadPopulationRegister } from '../../../outside/exchange/x-road-population-register.ts';
import { inTransaction, type CaseSubject } from '../../cases/index.ts';
import { personWithNumber, recordReading } from '../../people/index.ts';
import { errors } from '../errors.ts';
import { mayLookUp } from '../policy.ts';
import { comparePerson, type Agreement } from '../rules/compare-person.ts';

type OfficerContext = Context & { readonly actor: Officer };

export type PersonToCheck = {
  /** The form's: a button pressed twice asks once. */
  readonly key: string;
  readonly ofApplicant: boolean;
  readonly question: PopulationQuestion;
};

type Found = { readonly outcome: 'found' | 'not-found' | 'unavailable'; readonly agrees?: Agreement };

/**
 * Asks the population register whether number, name and birthday of somebody belong together, for one case, and keeps what agreed
 * and nothing else. That it was asked is in the case's history and, of whoever has an account, among the looks at their data, also
 * when the register did not answer; the case itself waits for nothing.
 */
export async function checkPerson(
  context: OfficerContext,
  about: CaseSubject,
  person: PersonToCheck,
): Promise<Outcome<undefined>> {
  if (!mayLookUp(context.actor, about)) return refuse(problem(requestErrors.notAllowed));
  const register = registerOf(context);
  if (!register) return refuse(problem(errors.notConnected));
  const before = await context.db.maybe(sql`select from population_checks where key = ${person.key}::uuid`);
  if (before !== undefined) return succeed(undefined);
  const { subject } = about;
  const purpose = {
    officerId: context.actor.officerId,
    procedureCode: subject.procedureCode,
    caseCode: subject.code,
  };
  const found = await ask(register, person.question, purpose);
  await write(context, about, person, found);
  return succeed(undefined);
}

function registerOf({ settings }: Context): PopulationRegister | undefined {
  const { exchange } = settings;
  return exchange?.population === undefined ? undefined : xRoadPopulationRegister(exchange, exchange.population);
}

async function ask(
  register: PopulationRegister,
  question: PopulationQuestion,
  purpose: Parameters<PopulationRegister['find']>[1],
): Promise<Found> {
  try {
    const registered = await register.find(question, purpose);
    return registered ? { outcome: 'found', agrees: comparePerson(question, registered) } : { outcome: 'not-found' };
  } catch (error) {
    if (error instanceof ExchangeFault) return { outcome: 'unavailable' };
    throw error;
  }
}

const numberEndLength = 4;

async function write(
  context: OfficerContext,
  { subject }: CaseSubject,
  { key, ofApplicant, question }: PersonToCheck,
  { outcome, agrees }: Found,
): Promise<void> {
  const { actor } = context;
  const { personalNumber, fullName } = question;
  const unitId = subject.holderUnitId;
  await context.db.transaction(async (transaction) => {
    const written = await transaction.maybe(sql`
      with checked as (
        insert into population_checks (key, case_id, officer_id, officer_name, at, of_applicant, person_name, number_end, outcome,
          name_agrees, birth_agrees)
        values (${key}::uuid, ${subject.id}, ${actor.officerId}, ${actor.fullName}, ${new Date(context.now())}, ${ofApplicant},
          ${fullName}, ${personalNumber.slice(-numberEndLength)}, ${outcome}, ${agrees?.name ?? null}, ${agrees?.birth ?? null})
        on conflict (key) do nothing returning id
      )
      select ${ledgerAppend(
        `case/${subject.id}`,
        'case.population-checked',
        ledgerActor(actor, unitId),
        { outcome, ofApplicant },
        context.now(),
      )} from checked`);
    if (written === undefined) return;
    const { db } = inTransaction(context, transaction);
    const looked = await personWithNumber(db, { kind: 'person', personalNumber, taxCode: undefined });
    const personId = looked?.id ?? (ofApplicant ? subject.applicantId : undefined);
    if (personId === undefined) return;
    const reason = `${subject.code} – CSDL quốc gia về dân cư`;
    await recordReading(db, { personId, officer: actor, unitId, purpose: reason }, context.now());
  });
}
