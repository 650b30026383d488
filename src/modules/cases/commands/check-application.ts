import type { App, Context } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { problem, refuse, succeed, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import type { Answers } from '../../../kernel/schema/answers.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import {
  chosenByApplicant,
  competenceOn,
  ordinary,
  papersFor,
  procedureFor,
  procedureInForce,
  relievedFees,
  reliefsOf,
  type Procedure,
} from '../../procedures/index.ts';
import { formReferences, type Unit } from '../../units/index.ts';
import { errors } from '../errors.ts';
import { checkHeld } from '../held/commands/check-held.ts';
import { competentUnits, receivingUnitOf } from '../queries/offices.ts';
import { levelProblem } from '../rules/level-needed.ts';
import type { Application } from './file-application.ts';

/** What an application has become once it is known to be complete. */
export type CheckedApplication = {
  readonly procedure: Procedure;
  /** As they are stored. */
  readonly answers: Answers;
  readonly receiving: Unit;
  readonly competent: Unit;
  readonly feeDong: number;
  /** Procedure and answer that no other case may share. */
  readonly uniqueAnswer: string | undefined;
};

/**
 * Checks an application whole: procedure in force today, office that is competent, answers, papers.
 * @returns every problem at once, each with a pointer into the application
 */
export async function checkApplication(
  context: Context,
  application: Application,
): Promise<Outcome<CheckedApplication>> {
  const today = localDateOf(context.now(), context.place.zone);
  const announced = await procedureInForce(context, application.procedure, today);
  if (!announced) return refuse(problem(errors.procedureUnknown, '/procedure', { code: application.procedure }));
  const { form } = announced;
  if (announced.definition.serviceLevel === 'information')
    return refuse(problem(errors.procedureNotOnline, '/procedure'));
  const low = levelProblem(context.actor, announced.definition);
  if (low) return refuse(low);
  const answers = form.tidy(application.answers) as Answers;
  const procedure = procedureFor(announced, { answers, today, chosen: application.variant });
  const competent = await competentUnit(context, procedure, application.unit, today);
  const answerProblems = form.check(answers, {
    today,
    references: await formReferences(context.db),
    officeArea: competent?.areaCode,
  });
  const wrong = [
    ...(competent ? [] : [problem(errors.unitUnknown, '/unit')]),
    ...answerProblems.map((each) => ({ ...each, field: `/answers${each.field ?? ''}` })),
    ...variantProblems(announced, application.variant),
    ...(await checkHeld(
      context,
      procedure,
      { answers, held: application.held },
      paperProblems(procedure, { ...application, answers }, today),
    )),
    ...addressProblems(application),
  ];
  if (!competent || wrong.length > 0) return refuse(...wrong);
  const facts = { answers, today, channel: 'online' } as const;
  const fees = relievedFees(procedure.definition, reliefsOf(context.place), facts);
  return succeed({
    procedure,
    answers,
    competent,
    receiving: await receivingUnitOf(context, competent, today),
    feeDong: fees.reduce((sum, fee) => sum + fee.amountDong, 0),
    uniqueAnswer: uniqueAnswerOf(procedure, answers),
  });
}

/** No choice where the applicant must choose, or a choice that the procedure does not leave to them. */
export function variantProblems({ definition }: Procedure, chosen: string | undefined): readonly Problem[] {
  const choices = chosenByApplicant(definition);
  if (chosen === undefined) return choices.length === 0 ? [] : [problem(errors.variantMissing, '/variant')];
  const known = choices.length > 0 && (chosen === ordinary || choices.some(({ code }) => code === chosen));
  return known ? [] : [problem(errors.variantUnknown, '/variant', { code: chosen })];
}

export const mostOfAddress = 300;

/** A delivery by post without the address it goes to, or with one that no envelope holds. */
export function addressProblems({
  delivery,
  postalAddress = '',
}: Pick<Application, 'delivery' | 'postalAddress'>): readonly Problem[] {
  if (delivery !== 'post') return [];
  if (postalAddress.trim() === '') return [problem(errors.postalAddressMissing, '/postalAddress')];
  if (postalAddress.length <= mostOfAddress) return [];
  return [problem(errors.reasonTooLong, '/postalAddress', { most: mostOfAddress })];
}

/** The unit that decides: the one chosen where there is a choice, else the only one; undefined when it is not competent. */
export async function competentUnit(
  app: App,
  { definition }: Procedure,
  chosen: number | string | undefined,
  today: LocalDate,
): Promise<Unit | undefined> {
  const competence = competenceOn(definition, today);
  if (!competence) return undefined;
  const units = await competentUnits(app, competence, today);
  if (chosen === undefined) return units.length === 1 ? units[0] : undefined;
  return units.find((unit) => unit.id === chosen || unit.code === chosen);
}

/** Papers that are missing or that the procedure does not know. */
export function paperProblems(
  { definition }: Procedure,
  { answers, papers, held = [] }: Pick<Application, 'answers' | 'papers' | 'held'>,
  today: LocalDate,
): readonly Problem[] {
  const used = held.filter(({ replacedWhy }) => replacedWhy === undefined);
  const given = new Set([...papers, ...used].map((each) => each.paper));
  const known = new Map(definition.papers.map((paper) => [paper.code, paper]));
  const missing = papersFor(definition, answers, today).filter((paper) => !given.has(paper.code));
  return [
    ...missing.map((paper) => problem(errors.paperMissing, `/papers/${paper.code}`, { paper: paper.name })),
    ...[...given]
      .filter((code) => !known.has(code))
      .map((code) => problem(errors.paperUnknown, `/papers/${code}`, { code })),
  ];
}

/** What no other case may share, as the database keeps it: procedure and answer; undefined where nothing must be unique. */
export function uniqueAnswerOf(
  { definition }: Procedure,
  answers: Readonly<Record<string, unknown>>,
): string | undefined {
  if (!definition.uniqueBy) return undefined;
  const value = definition.uniqueBy
    .split('/')
    .slice(1)
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], answers);
  return typeof value === 'string' && value
    ? `${definition.code} ${value.toUpperCase().replaceAll(/\s+/g, '')}`
    : undefined;
}
