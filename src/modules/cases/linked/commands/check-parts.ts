import type { Context } from '../../../../kernel/app.ts';
import { localDateOf } from '../../../../kernel/clock/zone.ts';
import { problem, refuse, succeed, type Outcome, type Problem } from '../../../../kernel/errors/problem.ts';
import type { LocalDate } from '../../../../kernel/time.ts';
import { linkedParts, papersFor, procedureInForce, type LinkedPart } from '../../../procedures/index.ts';
import { formReferences } from '../../../units/index.ts';
import type { CheckedApplication } from '../../commands/check-application.ts';
import type { Application } from '../../commands/file-application.ts';
import { errors } from '../../errors.ts';
import { linkedCaseErrors } from '../errors.ts';
import { officeOfPart } from '../queries/office-of-part.ts';
import { partAnswers, whereAsked } from '../rules/part-answers.ts';
import { procedureOfPart, type PartToBegin } from './prepare-part.ts';

/** A part as it is at the filing: with the version of its procedure in force then, which it keeps. */
export type CheckedPart = PartToBegin;

/**
 * Checks each part of a linked filing as if it were filed by itself, so that none of them fails later for want of an answer or a
 * paper. What an earlier result will tell is not asked for yet.
 * @returns every problem at the field where the filing asks it
 */
export async function checkParts(
  context: Context,
  application: Application,
  { procedure, answers }: Pick<CheckedApplication, 'procedure' | 'answers'>,
): Promise<Outcome<readonly CheckedPart[]>> {
  const today = localDateOf(context.now(), context.place.zone);
  const parts = linkedParts(procedure.definition, answers, today);
  const checked = await Promise.all(parts.map((part) => checkPart(context, application, { part, answers, today })));
  const wrong = new Map(
    checked.flatMap((each) =>
      each.ok ? [] : each.problems.map((one) => [`${one.kind.code} ${one.field}`, one] as const),
    ),
  );
  return wrong.size > 0 ? refuse(...wrong.values()) : succeed(checked.flatMap((each) => (each.ok ? [each.value] : [])));
}

type PartOfFiling = Pick<CheckedApplication, 'answers'> & { readonly part: LinkedPart; readonly today: LocalDate };

async function checkPart(
  context: Context,
  application: Application,
  { part, answers, today }: PartOfFiling,
): Promise<Outcome<CheckedPart>> {
  const announced = await procedureInForce(context, part.procedure, today);
  if (!announced || announced.definition.serviceLevel === 'information')
    return refuse(
      problem(linkedCaseErrors.partUnavailable, '/procedure', {
        procedure: announced?.definition.name ?? part.procedure,
      }),
    );
  const own = partAnswers(part, answers, () => undefined);
  const procedure = procedureOfPart(part, announced, own, today);
  const competent = await officeOfPart(context, { part, procedure, answers: own }, application.unit, today);
  // A result that is still to come stands in with the day of the filing.
  const whole = partAnswers(part, answers, () => ({ number: '-', issuedOn: today }));
  const found = procedure.form.check(whole, {
    today,
    references: await formReferences(context.db),
    officeArea: competent?.areaCode,
  });
  const wrong = [
    ...(competent ? [] : [problem(linkedCaseErrors.partOffice, '/unit', { procedure: procedure.definition.name })]),
    ...found.map((each) => ({ ...each, field: `/answers${whereAsked(part, each.field ?? '') ?? ''}` })),
    ...missingPapers({ part, procedure, answers: own, application, today }),
  ];
  return !competent || wrong.length > 0 ? refuse(...wrong) : succeed({ part, procedure, answers: own, competent });
}

type PapersOfPart = Pick<CheckedPart, 'part' | 'procedure' | 'answers'> & {
  readonly application: Application;
  readonly today: LocalDate;
};

/** Papers that the part needs and that neither the filing nor an earlier result brings. */
function missingPapers({ part, procedure, answers, application, today }: PapersOfPart): readonly Problem[] {
  const brought = new Set([
    ...part.results.flatMap(({ paper }) => paper ?? []),
    ...part.papers.filter(({ from }) => application.papers.some(({ paper }) => paper === from)).map(({ to }) => to),
  ]);
  return papersFor(procedure.definition, answers, today)
    .filter(({ code }) => !brought.has(code))
    .map(({ code, name }) => {
      const asked = part.papers.find(({ to }) => to === code)?.from ?? code;
      return problem(errors.paperMissing, `/papers/${asked}`, { paper: name });
    });
}
