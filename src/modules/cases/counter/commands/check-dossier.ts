import type { Context } from '../../../../kernel/app.ts';
import { problem, refuse, succeed, type Outcome, type Problem } from '../../../../kernel/errors/problem.ts';
import type { LocalDate } from '../../../../kernel/time.ts';
import { papersFor, type Procedure } from '../../../procedures/index.ts';
import type { Unit } from '../../../units/index.ts';
import { addressProblems } from '../../commands/check-application.ts';
import { formProblems } from './form-problems.ts';
import { errors as caseErrors } from '../../errors.ts';
import { linkedCaseErrors } from '../../linked/errors.ts';
import { counterErrors as errors } from '../errors.ts';
import { counterOffices } from '../queries/counter-offices.ts';
import { counterProcedure } from '../queries/counter-procedure.ts';
import { heldErrors } from '../../held/errors.ts';
import { offersAtCounter } from '../../held/queries/offers-at-counter.ts';
import type { Offers } from '../../held/queries/put-forward.ts';
import { heldGone } from '../../held/rules/held-gone.ts';
import { mustNotAsk } from '../../held/rules/must-not-ask.ts';
import type { Dossier, Visit } from '../visit.ts';

/** What a dossier has become once it may be received. */
export type CheckedDossier = {
  readonly dossier: Dossier;
  /** As the chosen variant has it. */
  readonly procedure: Procedure;
  readonly competent: Unit;
};

/**
 * Checks a dossier as far as a counter can: procedure in force, office competent, the form where it was typed, and every paper
 * that is needed. What depends on answers that stay on paper is the officer's to see.
 */
export async function checkDossier(
  context: Context,
  dossier: Dossier,
  { unitId, holder }: Pick<Visit, 'unitId' | 'holder'>,
  today: LocalDate,
): Promise<Outcome<CheckedDossier>> {
  const found = await counterProcedure(context, dossier, today);
  if (!found) return refuse(problem(caseErrors.procedureUnknown, undefined, { code: dossier.procedure }));
  const { procedure } = found;
  // Its parts need answers that the counter does not take down.
  if (procedure.definition.linked) return refuse(problem(linkedCaseErrors.linkedOnlineOnly));
  const offices = await counterOffices(context, found.procedure, unitId, today);
  const competent = offices.find(({ id }) => id === dossier.unitId);
  const offers = await offersAtCounter(context, holder, procedure.definition, dossier);
  const wrong: Problem[] = [
    ...(competent ? [] : [problem(caseErrors.unitUnknown, '/unitId')]),
    ...(found.variants.length > 0 && dossier.variant === undefined ? [problem(errors.variantMissing, '/variant')] : []),
    ...(dossier.summary === '' ? [problem(errors.summaryMissing, '/summary')] : []),
    ...(await formProblems(context, procedure, dossier, { today, officeArea: competent?.areaCode })),
    ...missingPapers(procedure, dossier, today, offers),
    ...goneAtCounter(procedure, dossier, offers),
    ...addressProblems(dossier),
  ];
  return competent && wrong.length === 0 ? succeed({ dossier, procedure, competent }) : refuse(...wrong);
}

/**
 * Papers that the application needs, by its answers where they were typed, and of which there is neither sheet nor scan nor leave
 * to use the one in the vault. What the vault holds is not asked for: the leave is.
 */
export function missingPapers(
  { definition }: Procedure,
  { papers, scans, held = [], answers = {} }: Pick<Dossier, 'papers' | 'scans' | 'held' | 'answers'>,
  today: LocalDate,
  offers: Offers,
): readonly Problem[] {
  const given = new Set([...papers, ...scans, ...held].map(({ paper }) => paper));
  return papersFor(definition, answers, today)
    .filter(({ code }) => !given.has(code))
    .map(({ code, name }) => {
      const kind = mustNotAsk(offers.get(code)) ? heldErrors.heldAtCounter : errors.paperMissing;
      return problem(kind, `/${code}.given`, { paper: name });
    });
}

/** Papers of the vault that were ticked and cannot be used any more. */
const goneAtCounter = ({ definition }: Procedure, { held = [] }: Dossier, offers: Offers): readonly Problem[] =>
  held
    .filter(({ paper, held: id }) => !offers.get(paper)?.held.some((each) => each.id === id))
    .map(({ paper }) => ({ ...heldGone(definition, paper), field: `/${paper}.given` }));
