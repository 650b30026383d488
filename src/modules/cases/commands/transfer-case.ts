import sql, { type Sql } from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Unit } from '../../units/index.ts';
import { statusCodes } from '../case.ts';
import { processErrors } from '../process-errors.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { receivingUnitOf } from '../queries/offices.ts';
import { transferUnits } from '../queries/transfer-units.ts';
import { dueDate } from '../rules/due-dates.ts';
import { handOverAt } from '../rules/hand-over.ts';
import { firstStep, stepAfter } from '../rules/process.ts';
import { reasonProblems } from '../rules/reason.ts';
import { changeCase, objection } from './change-case.ts';
import { enterStep } from './enter-step.ts';

export type Transfer = { readonly unit: number; readonly reason: string };

/**
 * Passes a case to another agency that is competent for its procedure, also one of another area. The result still comes back to
 * where the case was received (Decree 61/2018, art. 19.7); an online application that nobody has received goes over whole.
 */
export async function transferCase(
  context: Context & { readonly actor: Officer },
  subject: CaseSubject,
  { unit, reason }: Transfer,
): Promise<Outcome<undefined>> {
  const against = objection('transfer', context, subject);
  if (against) return refuse(against);
  const to = (await transferUnits(context, subject)).find((each) => each.id === unit);
  const wrong = [...reasonProblems(reason), ...(to ? [] : [problem(processErrors.transferUnknown, '/unit')])];
  if (wrong.length > 0 || !to) return refuse(...wrong);
  const { competentUnitId: from, receivedAt } = subject.subject;
  const handedOverAt = handOverAt(context, context.now());
  const restarts = receivedAt !== undefined && subject.procedure.definition.term.onTransfer === 'restart';
  const due = restarts ? dueAnew(context, subject, receivedAt) : undefined;
  return changeCase(context, subject, {
    set: [
      sql`competent_unit_id = ${to.id}`,
      sql`proposal = null`,
      sql`outcome = null`,
      ...(await stepThere(context, subject, to, handedOverAt)),
      ...(due === undefined
        ? []
        : [
            sql`counted_from = ${new Date(context.now())}`,
            sql`due_at = ${new Date(due)}`,
            sql`attention_at = ${new Date(due)}`,
          ]),
    ],
    entry: {
      kind: 'case.transferred',
      body: { from, unit: to.id, name: to.name, reason, handedOverAt, restarts, dueAt: due ?? subject.subject.dueAt },
    },
    also: [
      sql`insert into case_transfers (case_id, from_unit_id, to_unit_id, reason, transferred_at, handed_over_at, restarts,
          transferred_by)
        select id, ${from}, ${to.id}, ${reason}, ${new Date(context.now())}, ${new Date(handedOverAt)}, ${restarts},
          ${context.actor.officerId} from changed`,
    ],
  });
}

const dueAnew = (context: Context, { subject, procedure }: CaseSubject, receivedAt: Instant): Instant | undefined =>
  dueDate(context, procedure.definition, { ...subject, receivedAt, countedFrom: context.now() }).due;

/** To the first working step of the agency; before the receipt, to its one-stop's intake. */
async function stepThere(
  context: Context,
  about: CaseSubject,
  to: Unit,
  handedOverAt: Instant,
): Promise<readonly Sql[]> {
  const { subject, procedure } = about;
  const isReceived = subject.receivedAt !== undefined;
  const today = localDateOf(context.now(), context.place.zone);
  const receiving =
    isReceived || subject.channel !== 'online'
      ? subject.receivingUnitId
      : (await receivingUnitOf(context, to, today)).id;
  const first = firstStep(procedure.definition);
  const step = isReceived ? (stepAfter(procedure.definition, first.code) ?? first) : first;
  const there = { ...about, subject: { ...subject, competentUnitId: to.id, receivingUnitId: receiving } };
  return [
    sql`receiving_unit_id = ${receiving}`,
    ...(isReceived ? [sql`status = ${statusCodes['in-progress']}`] : []),
    ...enterStep({ ...context, now: () => handedOverAt }, there, step),
  ];
}
