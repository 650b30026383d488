import type { Officer } from '../../../../kernel/access/actor.ts';
import type { Context } from '../../../../kernel/app.ts';
import { localDateOf } from '../../../../kernel/clock/zone.ts';
import { timestamp } from '../../../../kernel/database/timestamp.ts';
import { ledgerActor } from '../../../../kernel/ledger/ledger-actor.ts';
import type { Instant } from '../../../../kernel/time.ts';
import type { ProcedureDefinition } from '../../../procedures/index.ts';
import { channelCodes, statusCodes, type Applicant } from '../../case.ts';
import { uniqueAnswerOf } from '../../commands/check-application.ts';
import { commonRow, type CaseRow } from '../../commands/case-row.ts';
import { digestOf } from '../../rules/digest.ts';
import { dueDate, stepDueAt } from '../../rules/due-dates.ts';
import { firstStep, stepAfter } from '../../rules/process.ts';
import { papersOfCase } from '../rules/papers-of-case.ts';
import type { Dossier, Visit } from '../visit.ts';
import type { CheckedDossier } from './check-dossier.ts';

/** A dossier as the case that it becomes, with what stands beside the case. */
export type CounterCase = Pick<Dossier, 'summary' | 'sets' | 'receipt' | 'held'> & {
  readonly definition: ProcedureDefinition;
  readonly row: CaseRow;
  readonly dueAt: Instant | undefined;
};

/**
 * The case that a dossier becomes when it is received now: past its intake, with the legal due time by the clock.
 * @param personId account of the applicant, where they have one
 */
export function caseOfDossier(
  context: Context & { readonly actor: Officer },
  visit: Visit,
  { dossier, procedure, competent }: CheckedDossier,
  personId: number | undefined,
): CounterCase {
  const { definition } = procedure;
  const now = context.now();
  const at = timestamp(now);
  const day = localDateOf(now, context.place.zone);
  const dueAt = dueDate(context, definition, { receivedAt: now, pauses: [] }).due;
  const intake = firstStep(definition);
  const step = stepAfter(definition, intake.code) ?? intake;
  const stepDue = stepDueAt(context, definition, step, now);
  const applicant = applicantOf(visit, dossier);
  const number = visit.holder.personalNumber ?? visit.holder.taxCode;
  const { papers, seen } = papersOfCase(dossier);
  const { summary, sets, receipt, feeDong, held, answers = {} } = dossier;
  const row: CaseRow = {
    ...commonRow(procedure, competent, { day, name: applicant.fullName, number, feeDong }),
    key: dossier.key,
    person: personId,
    applicant,
    variant: dossier.variant,
    answers,
    receiving: visit.unitId,
    holder: step.unit === 'receiving' ? visit.unitId : competent.id,
    channel: channelCodes.counter,
    status: statusCodes.received,
    delivery: dossier.delivery,
    step: step.code,
    role: step.role,
    at,
    stepDueAt: stepDue === undefined ? undefined : timestamp(stepDue),
    receivedAt: at,
    dueAt: dueAt === undefined ? undefined : timestamp(dueAt),
    attentionAt: dueAt === undefined ? 'infinity' : timestamp(dueAt),
    uniqueAnswer: uniqueAnswerOf(procedure, answers),
    papers,
    uploaderKind: 'officer',
    uploader: context.actor.officerId,
    seen,
    draft: undefined,
    actor: ledgerActor(context.actor, visit.unitId),
    body: {
      procedure: definition.code,
      version: definition.version,
      ...(dossier.variant === undefined ? {} : { variant: dossier.variant }),
      receiving: visit.unitId,
      competent: competent.id,
      channel: 'counter',
      visit: visit.id,
      answers: digestOf(answers),
      papers: [...papers, ...seen],
      held,
    },
  };
  return { row, definition, summary, sets, receipt, held, dueAt };
}

export function applicantOf({ holder, submitter }: Visit, { delivery, postalAddress }: Dossier): Applicant {
  const { kind: _kind, ...known } = holder;
  return { ...known, submitter, ...(delivery === 'post' ? { postalAddress } : {}) };
}
