import type { Context } from '../../../../kernel/app.ts';
import { dateOfDay, dayNumberOf, formatIso, localDateOf } from '../../../../kernel/clock/zone.ts';
import { Refusal } from '../../../../kernel/errors/problem.ts';
import { storeUpload } from '../../../../kernel/files/store-upload.ts';
import type { StoredFile } from '../../../../kernel/files/stored-file.ts';
import { printPlaceForm } from '../../../../kernel/print/print-place-form.ts';
import { maskNumber } from '../../../../kernel/schema/mask-number.ts';
import type { LocalDate } from '../../../../kernel/time.ts';
import type { AttestedPaper } from '../../../../outside/exchange/connected-register.ts';
import { readPaperTypes } from '../../../procedures/index.ts';
import type { Register } from '../place-registers.ts';
import { valueOf } from '../rules/value-of.ts';
import type { Asking } from './ask-registers.ts';

/** What a register attested of a paper, as a document that goes with the case, and the last day of its reuse. */
export type Extract = { readonly paper: AttestedPaper; readonly file: StoredFile; readonly reuseTo: LocalDate };

type Said = { readonly register: Register; readonly paper: AttestedPaper; readonly requestHash: string };

/**
 * Prints what a register attested, with the moment, the purpose and the evidence of the look, and stores it: from then on it is a
 * paper like any other, which officers open and archives keep.
 */
export async function extractOf(context: Context, asking: Asking, said: Said): Promise<Extract> {
  const { place, now } = context;
  const { paper, register } = said;
  const pdf = await printPlaceForm(context, 'register-extract', dataOf(context, asking, said), { language: 'vi' });
  if (!pdf) throw new Error('The form register-extract does not print');
  const system = { ...context, actor: { kind: 'system', name: 'registers' } as const };
  const stored = await storeUpload(system, { name: `${register.code}-${paper.type}.pdf`, bytes: pdf });
  if (!stored.ok) throw new Refusal(...stored.problems);
  const days = register.papers.find(({ type }) => type === paper.type)?.reuseDays ?? 0;
  return { paper, file: stored.value, reuseTo: dateOfDay(dayNumberOf(localDateOf(now(), place.zone)) + days) };
}

function dataOf(
  { place, now }: Context,
  { holder, holderName, filing, case: filed }: Asking,
  { register, paper, requestHash }: Said,
) {
  const served = register.papers.find(({ type }) => type === paper.type);
  const at = now();
  return {
    issuedOn: localDateOf(at, place.zone),
    at: formatIso(at, place.zone).slice(0, 16),
    register: register.name.vi,
    keeper: register.keeper.vi,
    paper: readPaperTypes(place).get(paper.type)?.name.vi ?? paper.type,
    holder: holderName,
    holderNumber: 'taxCode' in holder ? holder.taxCode : maskNumber(holder.personalNumber),
    number: paper.number,
    issuer: paper.issuer,
    paperIssuedOn: paper.issuedOn,
    validTo: paper.validTo,
    shown: (served?.shows ?? []).flatMap(({ from, label }) => {
      const value = valueOf(paper, from);
      return value === undefined ? [] : [{ label: label.vi, value }];
    }),
    purpose: `${filing.procedure.name} (${filing.procedure.code})`,
    filing: filed?.code ?? filing.key,
    basis: register.basis.vi,
    requestHash,
  };
}
