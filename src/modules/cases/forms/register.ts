import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { formReferences, unitNames, type Unit } from '../../units/index.ts';
import { registerCases, type Period } from '../queries/register-cases.ts';
import { handOverAt } from '../rules/hand-over.ts';
import { errors } from './errors.ts';
import { localMoment, officeHead } from './form-parts.ts';
import { printForm } from './print-form.ts';
import { rowAddress } from './row-address.ts';
import type { RegisterData } from './slip-data.ts';
import { formWords } from './words.ts';

/** A longer register is printed in parts: nobody waits for it, and nobody carries it. */
export const mostRegistered = 1000;

type OfficerContext = Context & { readonly actor: Officer };

/** Form 06: the cases that a one-stop received in a period (Circular 01/2018, art. 9). */
export async function registerData(
  context: OfficerContext,
  unit: Unit,
  period: Period,
): Promise<Outcome<RegisterData>> {
  const rows = await registerCases(context, unit.id, period, mostRegistered + 1);
  if (rows.length > mostRegistered) return refuse(problem(errors.periodTooLong, '/to', { most: mostRegistered }));
  const [head, references, names] = await Promise.all([
    officeHead(context, unit, context.now()),
    formReferences(context.db),
    unitNames(context.db, [...new Set(rows.map(({ competentUnitId }) => competentUnitId))]),
  ]);
  const addresses = await Promise.all(rows.map((row) => rowAddress(context, references, row)));
  const moment = (at: (typeof rows)[number]['dueAt']) => (at === undefined ? undefined : localMoment(context, at));
  return succeed({
    ...head,
    ...period,
    preparedBy: preparedBy(context, unit.id),
    cases: rows.map((row, index) => ({
      code: row.code,
      procedure: { code: row.procedureCode, name: row.procedureName },
      sets: row.sets,
      applicant: row.applicant.fullName,
      address: addresses[index],
      phone: row.applicant.phone,
      unit: names.get(row.competentUnitId)?.vi ?? '',
      receivedAt: localMoment(context, row.receivedAt),
      returnAt: moment(row.dueAt),
      handedOnAt: localMoment(context, handOverAt(context, row.receivedAt)),
      resultAt: moment(row.finishedAt),
      returnedAt: moment(row.returnedAt),
      delivery: formWords[`by-${row.delivery}`].vi,
    })),
  });
}

/** The officer who prints, by the position that reaches the unit. */
export function preparedBy({ actor }: OfficerContext, unitId: number): RegisterData['preparedBy'] {
  const position = actor.positions.find(({ reach }) => reach.includes(unitId));
  return { name: actor.fullName, ...(position ? { title: position.title.vi } : {}) };
}

/** Form 06 as PDF, or why it cannot be printed. */
export async function printRegister(context: OfficerContext, unit: Unit, period: Period): Promise<Outcome<Uint8Array>> {
  const data = await registerData(context, unit, period);
  return data.ok ? succeed(await printForm(context, '06-register', data.value, context.language)) : data;
}
