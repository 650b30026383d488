import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { formatDate } from '../../../kernel/text/formats.ts';
import { formReferences, unitOn, type Unit } from '../../units/index.ts';
import { resultsWithCodes, type ResultRow } from '../queries/results-given.ts';
import { errors } from './errors.ts';
import { officeHead } from './form-parts.ts';
import { printForm } from './print-form.ts';
import { rowAddress } from './row-address.ts';
import type { ResultHandOverData } from './slip-data.ts';
import { formWords } from './words.ts';

type OfficerContext = Context & { readonly actor: Officer };

/** The slip with which an agency hands chosen results over to one one-stop (Decree 61/2018, art. 20). */
export async function resultHandOverData(
  context: OfficerContext,
  unit: Unit,
  codes: readonly string[],
): Promise<Outcome<ResultHandOverData>> {
  const rows = await resultsWithCodes(context, unit.id, codes);
  const [first] = rows;
  if (!first) return refuse(problem(errors.nothingChosen, '/case'));
  if (rows.some(({ receivingUnitId }) => receivingUnitId !== first.receivingUnitId))
    return refuse(problem(errors.casesMixed, '/case'));
  const [head, references, to] = await Promise.all([
    officeHead(context, unit, context.now()),
    formReferences(context.db),
    unitOn(context.db, first.receivingUnitId, localDateOf(context.now(), context.place.zone)),
  ]);
  const addresses = await Promise.all(rows.map((row) => rowAddress(context, references, row)));
  return succeed({
    ...head,
    from: { unit: head.letterhead.agency, officer: context.actor.fullName },
    to: { unit: to?.name.vi ?? '' },
    results: rows.map((row, index) => ({
      code: row.code,
      procedure: row.procedureName,
      result: resultOf(row),
      applicant: row.applicant.fullName,
      address: addresses[index],
      feeDue: row.finance === 'due',
      byPost: row.delivery === 'post',
    })),
  });
}

const resultOf = ({ outcome, number, issuedOn }: ResultRow): string => {
  const document = `${number}, ngày ${formatDate(issuedOn, 'vi')}`;
  return outcome === 'refused' ? `${formWords.refusedResult.vi}: ${document}` : document;
};

/** The slip as PDF, or why it cannot be printed. */
export async function printResultHandOver(
  context: OfficerContext,
  unit: Unit,
  codes: readonly string[],
): Promise<Outcome<Uint8Array>> {
  const data = await resultHandOverData(context, unit, codes);
  return data.ok ? succeed(await printForm(context, 'result-hand-over', data.value, context.language)) : data;
}
