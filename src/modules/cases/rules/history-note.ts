import type { LedgerEntry } from '../../../kernel/ledger/entry.ts';
import type { Place } from '../../../kernel/place.ts';
import { formatInstant } from '../../../kernel/text/formats.ts';
import { speaker, type Language } from '../../../kernel/text/text.ts';
import { instant } from '../../../kernel/time.ts';
import { everyStep, type ProcedureDefinition } from '../../procedures/index.ts';
import { processWords } from '../process-words.ts';
import { deliveryWords, noteWords } from '../words.ts';

/** Entries whose reason is meant for the applicant; what officers write to one another is not among them. */
const reasonsTold: ReadonlySet<string> = new Set([
  'case.result-revoked',
  'case.result-replaced',
  'case.supplement-requested',
  'case.not-received',
  'case.stopped',
  'case.extended',
  'case.apologised',
  'case.transferred',
  'case.withdrawn',
  'case.post-returned',
  'case.asked-by-agency',
]);

/** What an entry of the ledger says to the applicant beside its title, or undefined. */
export function noteForApplicant(
  { kind, body }: LedgerEntry,
  definition: ProcedureDefinition,
  { zone }: Pick<Place, 'zone'>,
  language: Language,
): string | undefined {
  const speak = speaker(noteWords, language);
  if (reasonsTold.has(kind))
    return [textOf(body['reason']), newDate(body['to'], zone, language)].filter(Boolean).join('\n');
  switch (kind) {
    case 'case.variant-changed':
    case 'case.received':
      return typeof body['dueAt'] === 'number'
        ? speak('due', { at: formatInstant(instant(body['dueAt']), zone, language) })
        : undefined;
    case 'case.delivery-changed':
      return deliveryName(body['to'], language);
    case 'case.moved':
      return textOf(body['note']);
    case 'case.supplement-answered':
      return textOf(body['message']);
    case 'case.step-completed':
      return everyStep(definition).find((step) => step.code === body['step'])?.name[language];
    case 'case.paid':
      return speak('paid', { receipt: textOf(body['receipt']) ?? '' });
    case 'case.fee-reduced':
      return [textOf(body['name']), textOf(body['basis'])].filter(Boolean).join('\n');
    case 'case.posted':
      return textOf(body['number']);
    case 'case.receipt-replaced':
    case 'case.fee-partly-refunded':
      return speak('paid', { receipt: textOf(body['receipt']) ?? '' });
    case 'case.result-recorded':
      return speak('number', { number: textOf(body['number']) ?? '' });
    case 'case.part-begun':
    case 'case.part-not-begun':
      return [nameOf(body['name'], language), textOf(body['case'])].filter(Boolean).join(' – ');
    default:
      return undefined;
  }
}

/** The date of a new appointment. */
const newDate = (to: unknown, zone: string, language: Language): string | undefined =>
  typeof to === 'number'
    ? speaker(processWords, language)('newDate', { at: formatInstant(instant(to), zone, language) })
    : undefined;

/** The reason that the last entry of a kind gives. */
export const reasonOf = (history: readonly LedgerEntry[], kind: string): string | undefined =>
  textOf(history.findLast((entry) => entry.kind === kind)?.body['reason']);

const deliveryName = (way: unknown, language: Language): string | undefined =>
  Object.entries(deliveryWords).find(([name]) => name === way)?.[1][language];

const nameOf = (value: unknown, language: Language): string | undefined =>
  typeof value === 'object' && value !== null
    ? textOf((value as Readonly<Record<string, unknown>>)[language])
    : undefined;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
