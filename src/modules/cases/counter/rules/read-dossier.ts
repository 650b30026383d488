import { problem, type Problem } from '../../../../kernel/errors/problem.ts';
import { isUuid } from '../../../../kernel/text/uuid.ts';
import type { PaperDefinition, ProcedureDefinition } from '../../../procedures/index.ts';
import type { Delivery } from '../../case.ts';
import { counterErrors as errors } from '../errors.ts';
import type { Dossier, PaperGiven } from '../visit.ts';

type Posted = Readonly<Record<string, unknown>>;

/** A dossier as its form came in; what cannot be read as a number stands in `problems`. */
export type ReadDossier = { readonly dossier: Dossier; readonly problems: readonly Problem[] };

const forms = ['original', 'certified', 'copy'] as const;
type Form = (typeof forms)[number];

/** In which column a paper stands that was handed in as the procedure asks. */
const columnOf: Readonly<Record<PaperDefinition['form'], Form>> = {
  original: 'original',
  'certified-copy': 'certified',
  copy: 'copy',
  electronic: 'copy',
};

const nothing = { original: 0, certified: 0, copy: 0 } as const;

/** A paper as the procedure asks for it: what one tick stands for. */
export const asAsked = ({ code, form, copies }: PaperDefinition): PaperGiven => ({
  paper: code,
  ...nothing,
  [columnOf[form]]: Math.max(1, copies),
});

/** Reads what the officer ticked and typed into the dossier; a count that is typed goes before the tick. */
export function readDossier(posted: Posted, before: Dossier, definition: ProcedureDefinition): ReadDossier {
  const problems: Problem[] = [];
  const text = (name: string): string => {
    const value = posted[name];
    return typeof value === 'string' ? value.trim().normalize('NFC') : '';
  };
  const whole = (name: string, otherwise: number, most: number, kind: typeof errors.setsWrong, least = 0): number => {
    const typed = text(name).replaceAll(/[.\s]/g, '');
    if (typed === '') return otherwise;
    const value = /^\d{1,12}$/.test(typed) ? Number(typed) : -1;
    if (value >= least && value <= most) return value;
    problems.push(problem(kind, `/${name}`));
    return otherwise;
  };
  const papers = definition.papers.flatMap((paper): PaperGiven[] => {
    const counts = forms.map((form) => whole(`${paper.code}.${form}`, 0, 99, errors.countWrong));
    const [original = 0, certified = 0, copy = 0] = counts;
    if (original + certified + copy > 0) return [{ paper: paper.code, original, certified, copy }];
    return text(`${paper.code}.given`) === 'true' ? [asAsked(paper)] : [];
  });
  const held = definition.papers.flatMap(({ code }) => {
    const ticked = [posted[`${code}.held`]].flat().find((id) => typeof id === 'string' && isUuid(id));
    return typeof ticked === 'string' ? [{ paper: code, held: ticked }] : [];
  });
  const feeTaken = text('feeTaken') === 'true';
  const receipt = text('receipt');
  if (feeTaken && receipt === '') problems.push(problem(errors.receiptMissing, '/receipt'));
  if (receipt.length > 50) problems.push(problem(errors.receiptTooLong, '/receipt', { most: 50 }));
  const summary = text('summary');
  if (summary.length > mostOfSummary) problems.push(problem(errors.textTooLong, '/summary', { most: mostOfSummary }));
  const dossier: Dossier = {
    ...before,
    summary,
    papers,
    held: held.length > 0 ? held : undefined,
    sets: whole('sets', 1, 99, errors.setsWrong, 1),
    feeDong: whole('feeDong', 0, 999_999_999_999, errors.feeWrong),
    receipt: feeTaken && receipt !== '' ? receipt : undefined,
    delivery: deliveryOf(text('delivery')),
    postalAddress: text('postalAddress') || undefined,
  };
  return { dossier, problems };
}

export const mostOfSummary = 300;

const deliveryOf = (typed: string): Delivery => (typed === 'online' || typed === 'post' ? typed : 'counter');
